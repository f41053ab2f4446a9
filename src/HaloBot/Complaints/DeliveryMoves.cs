using static HaloBot.Complaints.Telling;

namespace HaloBot.Complaints;

/// <summary>What becomes of a message that a channel does not take: staff are told in its place, and can have it tried again.</summary>
internal static class DeliveryMoves
{
    private const int WordsShown = 300;

    // One commit holds a hundred rows.
    private const int MostAtOnce = 50;

    public static Decision Park(Complaint complaint, ParkMessage park, Occasion at)
    {
        var failed = new DeliveryFailed(at.Now, at.Actor, new Undelivered(park.Number, park.Message, park.Why, at.Now));

        // What the staff's channel does not take, it cannot be told there; the card says so whenever it can be shown again.
        return Telling.Accept(failed, park.Message switch
        {
            TellCustomer words => NotReached(complaint, "in the chat: the channel", park.Why, words.Text),
            EmailCustomer words => NotReached(complaint, "by e-mail: the mail server", park.Why, words.Text),
            _ => [],
        });
    }

    private static IEnumerable<Outgoing> NotReached(Complaint complaint, string way, string why, string words) => Channel(
        $"This did not reach {complaint.FirstName} {way} {why}. Press \"Try again\" on the card, or mention me here with the one word retry. The message: ",
        Markdown.Shorten(words, WordsShown));

    public static Decision Redeliver(Complaint complaint, Occasion at) => complaint.Undelivered.Count == 0
        ? Refuse("nothing-undelivered", "Nothing waits to be tried again: everything has been delivered, or is still on its way.")
        : Telling.Accept(
            new DeliveryRetried(at.Now, at.Actor, Math.Min(complaint.Undelivered.Count, MostAtOnce)),
            complaint.Undelivered.Take(MostAtOnce).Select(undelivered => undelivered.Message),
            Channel($"{at.Actor.FirstName} asked me to try again to deliver what had failed."));
}
