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
        if (KeyOf(turnContext.Activity) is { } key)
        {
            using (await _gate.EnterAsync(key, cancellationToken))
            {
                await next(cancellationToken);
            }
        }
        else
        {
            await next(cancellationToken);
        }

        // What the turn has committed is on its way: whoever sees the turn end normally sees it out, too. The next turn need not wait.
        await (turnContext.TurnState.Get<OnItsWay>()?.Tried ?? Task.CompletedTask);
    }

    /// <summary>Null for what waits for nobody: what the Courier sends is no turn, and presses on cards have no order among themselves.</summary>
    private static string? KeyOf(Activity activity) => activity switch
    {
        _ when HaloAdapter.IsProactive(activity) => null,
        { ChannelId: Channels.Msteams, Type: ActivityTypes.Invoke } => null,
        { ChannelId: Channels.Msteams } => $"{Channels.Msteams}-{activity.Conversation.Id}",
        _ => Conversations.KeyOf(activity),
    };
}

/// <summary>What a turn leaves behind when it has committed messages.</summary>
/// <param name="Tried">Ends when they have been tried, or after a second.</param>
internal sealed record OnItsWay(Task Tried);
