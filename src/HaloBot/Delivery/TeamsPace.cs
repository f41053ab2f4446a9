using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace HaloBot.Delivery;

/// <summary>
/// Keeps every message, edit and deletion that goes to Teams within the channel's limits. Reading the roster and answering an invoke
/// count for nothing there.
/// </summary>
public sealed class TeamsPace(SendLimiter limiter) : Microsoft.Bot.Builder.IMiddleware
{
    /// <summary>The Courier can come back, and its lease on the case runs: it does not stand in the queue for longer.</summary>
    public static readonly TimeSpan LongestForTheCourier = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Nobody sends an answer later, and Teams delivers the question again after 15 s. When the queue is longer, the answer goes past it: at
    /// worst Teams refuses it, says how long to wait, and the connector's client does.
    /// </summary>
    public static readonly TimeSpan LongestForAnAnswer = TimeSpan.FromSeconds(5);

    // Never travels: it holds the answer to the invoke that the turn is about.
    private const string InvokeResponse = "invokeResponse";

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (turnContext.Activity.ChannelId == Channels.Msteams)
        {
            turnContext.OnSendActivities(async (turn, activities, send) =>
            {
                foreach (var activity in activities.Where(activity => activity.Type is not (InvokeResponse or ActivityTypes.Trace)))
                {
                    await KeepAsync(turn, activity.Conversation, cancellationToken);
                }

                return await send();
            });
            turnContext.OnUpdateActivity(async (turn, activity, update) =>
            {
                await KeepAsync(turn, activity.Conversation, cancellationToken);
                return await update();
            });
            turnContext.OnDeleteActivity(async (turn, reference, delete) =>
            {
                await KeepAsync(turn, reference.Conversation, cancellationToken);
                await delete();
            });
        }

        return next(cancellationToken);
    }

    /// <summary>How long the Courier had better do something else; zero when <see cref="DeliverAsync"/> would wait.</summary>
    public TimeSpan FreeInForTheCourier(string conversationId) =>
        limiter.TimeUntilFree(conversationId) is var wait && wait <= LongestForTheCourier ? TimeSpan.Zero : wait;

    /// <inheritdoc cref="SendLimiter.HasRoom" />
    public bool HasRoom(string conversationId) => limiter.HasRoom(conversationId);

    /// <summary>For what the Courier sends.</summary>
    /// <exception cref="ChannelBusyException">It would have to wait for too long.</exception>
    public ValueTask DeliverAsync(string conversationId, CancellationToken cancellationToken)
    {
        var wait = limiter.TimeUntilFree(conversationId);
        return wait <= LongestForTheCourier ? limiter.WaitAsync(conversationId, cancellationToken) : throw new ChannelBusyException(wait);
    }

    /// <summary>For what is said within a turn that somebody else began.</summary>
    public ValueTask AnswerAsync(string conversationId, CancellationToken cancellationToken)
    {
        if (limiter.TimeUntilFree(conversationId) <= LongestForAnAnswer)
        {
            return limiter.WaitAsync(conversationId, cancellationToken);
        }

        limiter.CountUnpaced(conversationId);
        return ValueTask.CompletedTask;
    }

    private ValueTask KeepAsync(ITurnContext turn, ConversationAccount? to, CancellationToken cancellationToken)
    {
        var conversationId = to?.Id ?? turn.Activity.Conversation.Id;
        return HaloAdapter.IsProactive(turn.Activity)
            ? DeliverAsync(conversationId, cancellationToken)
            : AnswerAsync(conversationId, cancellationToken);
    }
}
