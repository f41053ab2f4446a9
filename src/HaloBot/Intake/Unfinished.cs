using HaloBot.Complaints;
using HaloBot.Storage;

namespace HaloBot.Intake;

/// <summary>
/// What becomes of drafts that nobody goes on with. They are kept for seven days. Who has said how to reach them is reminded after a day,
/// and our team is told a day before the end: somebody who tried to complain is not dropped in silence. Who has said that they want to
/// stop is left alone.
/// </summary>
public sealed class Unfinished(Conversations conversations, CaseMoves moves, Agenda agenda, TimeProvider clock)
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);
    public static readonly TimeSpan RemindedAfter = TimeSpan.FromDays(1);
    private static readonly TimeSpan TeamToldAfter = Kept - TimeSpan.FromDays(1);

    private const string Reminder = "You began to tell us that something had gone wrong, and haven't sent it yet. I keep it for seven days. Shall we carry on?";

    /// <summary>Forgets a draft whose time is over, as its customer comes back.</summary>
    public static void Forget(Conversation conversation, DateTimeOffset now)
    {
        if (conversation is { Draft: not null, SpokenAt: { } spoken } && now - spoken >= Kept)
        {
            (conversation.Draft, conversation.Dialogs) = (null, null);
            conversation.Asked.Clear();
        }
    }

    /// <summary>Sees to it that the draft is looked at in a day. To be called before the conversation is saved.</summary>
    public async Task WatchAsync(string key, Conversation conversation, CancellationToken cancellationToken)
    {
        if (conversation is { SpokenAt: { } spoken, Draft: { IsWatched: false } draft } && draft is { Description: not null } or { HasFiles: true })
        {
            await agenda.AddDraftAsync(draft.Reference, key, spoken + RemindedAfter, cancellationToken);
            conversation.Draft = draft with { IsWatched = true };
        }
    }

    /// <summary>Does what is due for a draft, and says when it is to be looked at again.</summary>
    /// <param name="say">Says something in the customer's chat.</param>
    /// <returns>Null when there is nothing more to do for it.</returns>
    public async Task<DateTimeOffset?> WakeAsync(CaseReference reference, string key, Func<ReplyAddress, ChatMessage, Task> say, CancellationToken cancellationToken)
    {
        var conversation = await conversations.ReadAsync(key, cancellationToken);
        if (conversation.Draft is not { } draft || draft.Reference != reference || conversation.SpokenAt is not { } spoken)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var mayBeTold = draft is { Description: not null, Contact: not null, IsStopped: false };
        if (now - spoken >= TeamToldAfter && mayBeTold)
        {
            var filing = new FileComplaint(reference, draft.ToDetailsSoFar(""), draft.FirstRaised) { CustomerKey = key };
            await moves.MakeAsync(reference, filing, Actor.Clock, $"unfinished/{reference}", known: null, cancellationToken);
            (conversation.Case, conversation.Draft, conversation.Dialogs) = (reference, null, null);
            await conversations.SaveAsync(key, conversation, cancellationToken);
            return null;
        }

        if (now - spoken >= Kept)
        {
            Forget(conversation, now);
            await conversations.SaveAsync(key, conversation, cancellationToken);
            return null;
        }

        if (now - spoken >= RemindedAfter && mayBeTold && !draft.IsReminded)
        {
            conversation.Draft = draft with { IsReminded = true };
            await conversations.SaveAsync(key, conversation, cancellationToken);
            if (conversation.Address is { } address)
            {
                await say(address, new ChatMessage($"{reference}:reminder", Reminder, ["Carry on", "Start again"]));
            }
        }

        return now - spoken < RemindedAfter ? spoken + RemindedAfter : mayBeTold ? spoken + TeamToldAfter : spoken + Kept;
    }
}
