using static HaloBot.Complaints.Telling;

namespace HaloBot.Complaints;

/// <summary>A customer who wants a person: in the chat while the office is open, or to be contacted. Nobody is left waiting without a word.</summary>
internal static class PersonMoves
{
    public static Decision AskForPerson(Complaint complaint, Occasion at)
    {
        // Once they have waited in vain they may ask again.
        if (complaint.WaitsForPersonSince?.AddMinutes(at.Procedure.Settings.PersonWaitMinutes) is { } end && at.Now < end)
        {
            var until = OfficeCalendar.Local(end);
            return Refuse("already-asked", $"Our team knows that you're waiting. If nobody has joined by {until.Time.Uk()}, I'll offer you something else.");
        }

        var asked = new PersonAskedFor(at.Now, at.Actor, at.Procedure.Calendar.IsOpen(at.Now));
        return Telling.Accept(asked, Alert(complaint, asked, at), Customer(complaint, $"I've passed this to our team, with your complaint {complaint.Reference}. {Expect(complaint, asked, at)}"));
    }

    public static Decision AskForContact(Complaint complaint, AskForContact ask, Occasion at)
    {
        var contact = ask.Contact ?? complaint.Contact;
        return Telling.Accept(
            new ContactAskedFor(at.Now, at.Actor, contact),
            Channel($"{complaint.FirstName} (customer) would like to be contacted by {contact.Kind.Name()} (the card says where)."),
            Customer(complaint, $"I've asked our team to contact you by {contact.Kind.Name()} about {complaint.Reference}. {When(at)}"));
    }

    /// <summary>What staff read: in hours somebody waits now.</summary>
    internal static IEnumerable<Outgoing> Alert(Complaint complaint, PersonAskedFor asked, Occasion at) => asked.InHours
        ? Channel($"{complaint.FirstName} (customer) is waiting in the chat and would like to talk to a person now. Take over to answer. After {at.Procedure.Settings.PersonWaitMinutes} minutes I offer to have them contacted.", Notify.OnCall)
        : Channel($"{complaint.FirstName} (customer) would like to talk to a person. The office was closed: please contact them.");

    /// <summary>What the customer can honestly expect.</summary>
    internal static string Expect(Complaint complaint, PersonAskedFor asked, Occasion at) => asked.InHours
        ? $"Our team is in the office until {at.Procedure.Calendar.Closes.Uk()} today, but I can't promise that somebody is free. If nobody has joined in {at.Procedure.Settings.PersonWaitMinutes} minutes, I'll say so and offer you something else. You can go on typing: they will read it."
        : $"{OfficeHours.NextOpening("Our office", at.Now, at.Procedure.Calendar)} They will contact you by {complaint.Contact.Kind.Name()}, by {complaint.FirstContactBy.InFull()}.";

    /// <summary>The customer has waited long enough: they are told so, and offered something else.</summary>
    internal static IEnumerable<Outgoing> NobodyCame(Complaint complaint) =>
    [
        .. Channel($"Nobody has joined {complaint.FirstName} (customer), who is waiting in the chat. I have offered to have them contacted.", Notify.OnCall),
        .. Customer(complaint,
            "I'm sorry that nobody could join you yet. Everything you've told us is saved. Would you rather be contacted, go on waiting, or add something? Just type it.",
            CustomerChoices.ContactMe, CustomerChoices.KeepWaiting),
    ];

    private static string When(Occasion at) => at.Procedure.Calendar.IsOpen(at.Now)
        ? $"We aim to do so by {ComplaintProcedure.FirstContact(at.Now, at.Procedure).Date.InFull()}."
        : OfficeHours.NextOpening("Our office", at.Now, at.Procedure.Calendar);
}
