using System.Runtime.ExceptionServices;
using HaloBot.Complaints;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace HaloBot;

/// <summary>The Bot Framework's adapter with our middleware, and with a calm sentence when a turn fails.</summary>
public sealed class HaloAdapter : CloudAdapter
{
    public HaloAdapter(BotFrameworkAuthentication authentication, OneTurnAtATime oneTurnAtATime, Procedure procedure, ILogger<HaloAdapter> log)
        : base(authentication, log)
    {
        Use(oneTurnAtATime);
        OnTurnError = (turn, exception) => ApologiseAsync(turn, exception, procedure, log);
    }

    private static async Task ApologiseAsync(ITurnContext turn, Exception exception, Procedure procedure, ILogger log)
    {
        if (exception is ErrorResponseException or HttpRequestException)
        {
            // The turn is saved, only the channel did not take the answer. Let the channel see a failure: when it delivers
            // the activity again, the saved answer is sent again.
            ExceptionDispatchInfo.Throw(exception);
        }

        var incident = Guid.NewGuid().ToString("N")[..8];
        log.TurnFailed(exception, incident, turn.Activity.ChannelId, turn.Activity.Type);
        if (turn.Activity.Type != ActivityTypes.Message)
        {
            return;
        }

        var sorry = MessageFactory.Text(turn.Activity.ChannelId == Channels.Msteams
            ? $"Sorry, that didn't work, and nothing has been changed. Please try again in a moment. For the administrator: incident {incident}."
            : "I'm sorry, something has gone wrong on our side and I couldn't save your last message. Please send it again in a few minutes. " +
              $"You can also e-mail {procedure.Facts.Email} or write to {string.Join(", ", procedure.Facts.Address)}. (Incident {incident})");
        sorry.ApplyConversationReference(turn.Activity.GetConversationReference());
        try
        {
            // Past the turn's own handlers: they hold replies back until a turn has been saved, which this one was not.
            await turn.Adapter.SendActivitiesAsync(turn, [sorry], CancellationToken.None);
        }
        catch (Exception e) when (e is ErrorResponseException or HttpRequestException or OperationCanceledException)
        {
            log.ApologyFailed(e, incident);
        }
    }
}
