namespace HaloBot.Complaints;

/// <summary>What moves say to people.</summary>
internal static class Telling
{
    /// <summary>Nothing for a customer who has no chat: they are reached in the way that they gave.</summary>
    public static IEnumerable<Outgoing> Customer(Complaint complaint, string text) => complaint.HasChat ? [new TellCustomer(text, [])] : [];

    /// <summary>The card is brought up to date, and its thread gets one line.</summary>
    public static IEnumerable<Outgoing> Channel(string line) => [new ShowCase(), new TellStaff(line)];

    public static Decision.Refused Refuse(string name, string reason) => new(name, reason);

    public static Decision.Accepted Accept(ComplaintEvent what, params IEnumerable<Outgoing>[] outgoing) => new([what], [.. outgoing.SelectMany(o => o)]);
}
