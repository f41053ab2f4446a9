using HaloBot.Intake;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace HaloBot;

/// <summary>
/// Turns of one customer, and of one thread of the staff channel, follow each other in this process, in the order in which they came.
/// Between instances ETags do the same, at the price of running a turn again.
/// </summary>
public sealed class OneTurnAtATime : Microsoft.Bot.Builder.IMiddleware
{
    private readonly KeyedGate _gate = new();

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        // What the Courier sends is nobody's turn and must not wait behind one.
        if (HaloAdapter.IsProactive(turnContext.Activity))
        {
            await next(cancellationToken);
            return;
        }

        using (await _gate.EnterAsync(KeyOf(turnContext.Activity), cancellationToken))
        {
            await next(cancellationToken);
        }

        // What the turn has committed is on its way: whoever sees the turn end normally sees it out, too. The next turn need not wait.
        await (turnContext.TurnState.Get<OnItsWay>()?.Tried ?? Task.CompletedTask);
    }

    private static string KeyOf(Activity activity) =>
        activity.ChannelId == Channels.Msteams ? $"{Channels.Msteams}-{activity.Conversation.Id}" : Conversations.KeyOf(activity);
}

/// <summary>What a turn leaves behind when it has committed messages.</summary>
/// <param name="Tried">Ends when they have been tried, or after a second.</param>
internal sealed record OnItsWay(Task Tried);
