using HaloBot.Complaints;
using HaloBot.Staff;
using HaloBot.Storage;
using Microsoft.Bot.Schema;

namespace HaloBot.Delivery;

/// <summary>
/// Keeps one post per case in the staff channel: posts its card once, edits it in place, and writes the lines of its thread. In a rush of
/// complaints a new case gets a line in a list instead, until something else happens to it.
/// </summary>
public sealed class TeamsCarrier(
    TeamsPosts posts,
    CaseCards cards,
    Notifications notifications,
    ThreadIndex threads,
    Rushes rushes,
    RushBoard board,
    Backlog backlog,
    [FromKeyedServices(Clocks.Machine)] TimeProvider machine) : ICarrier
{
    public string Lane => "teams";

    public TimeSpan FreeIn => posts.FreeIn;

    public bool HasRoom => posts.HasRoom;

    public bool Carries(Outgoing message) => message is ShowCase or TellStaff;

    public Task<Delivered?> CarryAsync(PendingCase pending, PendingMessage message, Post? post, CancellationToken cancellationToken) =>
        message.Content is TellStaff line ? TellAsync(pending, line, post, cancellationToken) : ShowAsync(pending, post, cancellationToken);

    public Task<bool> DrawListAsync(string rush, Lane lane) => board.DrawAsync(rush, lane);

    private async Task<Delivered?> ShowAsync(PendingCase pending, Post? post, CancellationToken cancellationToken)
    {
        var complaint = pending.Complaint;
        if (post is null && MayBeListed(complaint) && await rushes.JoinAsync(complaint, cancellationToken) is { } rush)
        {
            await ListAsync(rush, LineOf(complaint, hasPost: false), cancellationToken);
            return new Delivered($"listed in {rush}", Rush: rush);
        }

        var card = await DrawAsync(complaint, cancellationToken);
        if (post is not null && await posts.EditAsync(post, card, cancellationToken))
        {
            await threads.AddAsync(post.Thread, complaint.Reference, cancellationToken);
            return new Delivered(post.Card);
        }

        // There is none yet, or Teams no longer knows it.
        var rushed = await OutOfTheListAsync(pending, cancellationToken);
        var made = await posts.PostAsync(card, cancellationToken);
        return new Delivered(made.Card, made, rushed);
    }

    /// <summary>Writes a line into the case's thread; where there is none (any more), the card is posted first.</summary>
    private async Task<Delivered?> TellAsync(PendingCase pending, TellStaff line, Post? post, CancellationToken cancellationToken)
    {
        if (post is null && MayBeListed(pending.Complaint))
        {
            // The case stands in a list. What belongs to its filing is told once it has a thread.
            return null;
        }

        if (line.Notify != Notify.Nobody)
        {
            // Who can be mentioned, the roster says.
            await posts.KnowViewersAsync(cancellationToken);
        }

        var message = await notifications.MessageAsync(line, pending.Complaint, cancellationToken);
        if (post is not null && await posts.WriteAsync(post.Thread, message, cancellationToken) is { } receipt)
        {
            return new Delivered(receipt);
        }

        var rushed = await OutOfTheListAsync(pending, cancellationToken);
        var made = await posts.PostAsync(await DrawAsync(pending.Complaint, cancellationToken), cancellationToken);
        return new Delivered(Receipt: null, made, rushed);
    }

    // Where there is no chat, staff must be told at once what to send to the customer.
    private static bool MayBeListed(Complaint complaint) => complaint is { IsAsFiled: true, HasChat: true };

    /// <summary>
    /// The list says that the case has a post now. Before the post is made: afterwards nothing may stand between it and our mark. Returns the
    /// rush whose list is to be drawn again, if any.
    /// </summary>
    private async Task<string?> OutOfTheListAsync(PendingCase pending, CancellationToken cancellationToken)
    {
        if (pending.Courier.Rush is { } rush)
        {
            await ListAsync(rush, LineOf(pending.Complaint, hasPost: true), cancellationToken);
        }

        return pending.Courier.Rush;
    }

    private async Task ListAsync(string rush, RushLine line, CancellationToken cancellationToken)
    {
        await rushes.PutLineAsync(rush, line, cancellationToken);
        await backlog.AddAsync(Lane, rush, Rushes.StartOf(rush), machine.GetUtcNow(), cancellationToken);
    }

    private static RushLine LineOf(Complaint complaint, bool hasPost) => new(
        complaint.Reference, complaint.ReceivedAt, complaint.Category, complaint.Kind, complaint.Urgent,
        Markdown.Shorten(complaint.Description, RushCard.WordsShown), hasPost);

    private async Task<Activity> DrawAsync(Complaint complaint, CancellationToken cancellationToken)
    {
        await posts.KnowViewersAsync(cancellationToken);
        return cards.Post(complaint);
    }
}
