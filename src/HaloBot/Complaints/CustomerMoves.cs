using static HaloBot.Complaints.Telling;

namespace HaloBot.Complaints;

/// <summary>Filing, and what the customer says afterwards.</summary>
internal static class CustomerMoves
{
    /// <summary>A longer story than this stands in the thread in full, beside the card that shortens it.</summary>
    public const int CardWords = 1_000;

    public static Decision File(FileComplaint file, Occasion at)
    {
        var received = file.ReceivedOn ?? at.Today;
        if (received > at.Today || file.FirstRaised > received)
        {
            return Refuse("in-the-future", "A complaint is first raised on or before the day it arrives, and that is today or earlier.");
        }

        var inChat = at.Actor.Role is Role.Customer or Role.Clock;
        if (inChat != (file.Via == Channel.Website) || inChat != (file.ReceivedOn is null))
        {
            return Refuse("channel-missing", "A customer files in the chat; staff say by which channel a complaint came, and when.");
        }

        var procedure = at.Procedure;
        Moment waiting = received == at.Today ? at.Now : received;
        var filed = new ComplaintFiled(at.Now, at.Actor, file.Reference, at.IsCustomer ? at.Actor.Id : file.CustomerKey ?? "", file.Details, file.FirstRaised)
        {
            Via = file.Via,
            ReceivedOn = file.ReceivedOn,
            Unfinished = at.Actor.Role == Role.Clock,
            Promised = new Promises(ComplaintProcedure.FirstContact(waiting, procedure).Date, procedure.DisputeDate(file.FirstRaised)),
        };
        // What comes by e-mail or post is in writing.
        IReadOnlyList<ComplaintEvent> events = file.Via is Channel.Email or Channel.Post
            ? [filed, new PutIntoWriting(at.Now, at.Actor, received, procedure.WrittenReplyDate(received).Date)]
            : [filed];
        var complaint = Complaint.Of(events)!;

        if (file.WantsPerson)
        {
            var asked = new PersonAskedFor(at.Now, at.Actor, procedure.Calendar.IsOpen(at.Now));
            return Telling.Accept(
                [filed, asked],
                PersonMoves.Alert(complaint, asked, at),
                Urgent(complaint),
                Customer(complaint, $"I've passed what you've told me to our team, and asked for a person. Your reference is **{complaint.Reference}**. {PersonMoves.Expect(complaint, asked, at)}"));
        }

        return Telling.Accept(
            events,
            [new ShowCase()],
            Urgent(complaint),
            file.Details.Description.Length > CardWords ? ThreadLines.Of("In full: ", file.Details.Description) : [],
            filed.Unfinished
                ? Customer(complaint, at, Acknowledgement.Unfinished(complaint, procedure), subject: "What you began to tell us")
                : Customer(complaint, at, Acknowledgement.Text(complaint, procedure), subject: "We have your complaint", at.MayEmail(complaint) ? Acknowledgement.Copy : ""));
    }

    public static Decision Add(Complaint complaint, AddInformation add, Occasion at) => Telling.Accept(
        new InformationAdded(at.Now, at.Actor, add.Text),
        [new ShowCase()],
        ThreadLines.Of($"{complaint.FirstName} (customer) added: ", add.Text),
        Customer(complaint, $"Thank you. I've added that to your complaint {complaint.Reference}."));

    /// <summary>While a manager has the chat, what the customer writes goes into the case's thread, and the bot is silent.</summary>
    public static Decision Say(Complaint complaint, Say say, Occasion at) => complaint.Takeover is null
        ? Refuse("not-taken-over", "Nobody from our team is in this chat at the moment.")
        : Telling.Accept(new CustomerSaid(at.Now, at.Actor, say.Text), complaint.UnansweredSince is null ? [new ShowCase()] : [], ThreadLines.Of($"{complaint.FirstName} (customer): ", say.Text));

    // Why, is said as on the card.
    private static IEnumerable<TellStaff> Urgent(Complaint complaint) => complaint switch
    {
        { IsLossOfService: true } => [OnCall("Urgent: loss of service.")],
        { SupportNeeds: not null } => [OnCall("Urgent: has support needs.")],
        _ => [],
    };

    private static TellStaff OnCall(string line) => new(line) { Notify = Notify.OnCall };
}
