using HaloBot.Intake;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;

namespace HaloBot;

/// <summary>
/// Turns of one customer follow each other in this process, in the order in which they came. Between instances the
/// conversation's ETag does the same, at the price of running a turn again.
/// </summary>
public sealed class OneTurnAtATime : Microsoft.Bot.Builder.IMiddleware
{
    private readonly KeyedGate _gate = new();

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        // What the Courier sends is no turn of the customer's and must not wait behind one.
        if (turnContext.Activity.ChannelId == Channels.Msteams || HaloAdapter.IsProactive(turnContext.Activity))
        {
            await next(cancellationToken);
            return;
        }

        using (await _gate.EnterAsync(Conversations.KeyOf(turnContext.Activity), cancellationToken))
        {
            await next(cancellationToken);
        }
    }
}
