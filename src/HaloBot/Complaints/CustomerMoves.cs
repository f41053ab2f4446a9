namespace HaloBot.Complaints;

/// <summary>What a customer's commands lead to, once the table has permitted them.</summary>
internal static class CustomerMoves
{
    /// <summary>A longer story than this stands in the thread in full, beside the card that shortens it.</summary>
    public const int CardWords = 1_000;

    public static Decision File(FileComplaint file, Actor actor, DateTimeOffset now, Procedure procedure)
    {
        var filed = new ComplaintFiled(now, actor, file.Reference, actor.Id, file.Details, file.FirstRaised);
        return new Decision.Accepted(
            [filed],
            [
                new ShowCase(),
                .. file.Details.Description.Length > CardWords ? ThreadLines.Of("In full: ", file.Details.Description) : [],
                new TellCustomer(Acknowledgement.Text(Complaint.Of([filed])!, procedure), []),
            ]);
    }

    public static Decision Add(Complaint complaint, AddInformation add, Actor actor, DateTimeOffset now) => new Decision.Accepted(
        [new InformationAdded(now, actor, add.Text)],
        [
            new ShowCase(),
            .. ThreadLines.Of($"{complaint.FirstName} (customer) added: ", add.Text),
            new TellCustomer($"Thank you. I've added that to your complaint {complaint.Reference}.", []),
        ]);

    /// <summary>While a manager has the chat, what the customer writes goes into the case's thread, and the bot is silent.</summary>
    public static Decision Say(Complaint complaint, Say say, Actor actor, DateTimeOffset now) => complaint.Takeover is null
        ? new Decision.Refused("not-taken-over", "Nobody from our team is in this chat at the moment.")
        : new Decision.Accepted([new CustomerSaid(now, actor, say.Text)], [.. ThreadLines.Of($"{complaint.FirstName} (customer): ", say.Text)]);
}
