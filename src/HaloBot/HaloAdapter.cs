using System.Runtime.ExceptionServices;
using HaloBot.Complaints;
using HaloBot.Delivery;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace HaloBot;

/// <summary>The Bot Framework's adapter with our middleware, and with a calm sentence when a turn fails.</summary>
public sealed class HaloAdapter : CloudAdapter
{
    public HaloAdapter(
        BotFrameworkAuthentication authentication, OneTurnAtATime oneTurnAtATime, TeamsPace pace, Procedure procedure, ILogger<HaloAdapter> log)
        : base(authentication, log)
    {
        Use(oneTurnAtATime);
        Use(pace);
        OnTurnError = (turn, exception) => ApologiseAsync(turn, exception, pace, procedure, log);
    }

    /// <summary>Whether the turn is one that we began ourselves, to send something.</summary>
    public static bool IsProactive(Activity activity) =>
        activity.Type == ActivityTypes.Event && activity.Name is ActivityEventNames.ContinueConversation or ActivityEventNames.CreateConversation;

    private static async Task ApologiseAsync(ITurnContext turn, Exception exception, TeamsPace pace, Procedure procedure, ILogger log)
    {
        // What the Courier sends is no turn: it must learn that it failed.
        if (IsProactive(turn.Activity) || exception is AnswerNotSentException)
        {
            ExceptionDispatchInfo.Throw(exception);
        }

        var incident = Incident.New();
        log.TurnFailed(exception, incident, turn.Activity.ChannelId, turn.Activity.Type);
        if (turn.Activity.Type != ActivityTypes.Message)
        {
            return;
        }

        var sorry = MessageFactory.Text(turn.Activity.ChannelId == Channels.Msteams
            ? $"Sorry, that didn't work. Please look at the case's card again in a moment before you repeat it. For the administrator: incident {incident}."
            : "I'm sorry, something has gone wrong on our side and I couldn't save your last message. Please send it again in a few minutes. " +
              $"You can also e-mail {procedure.Facts.Email} or write to {string.Join(", ", procedure.Facts.Address)}. (Incident {incident})");
        sorry.ApplyConversationReference(turn.Activity.GetConversationReference());
        try
        {
            if (turn.Activity.ChannelId == Channels.Msteams)
            {
                await pace.AnswerAsync(turn.Activity.Conversation.Id, CancellationToken.None);
            }

            // Past the turn's own handlers: they hold replies back until a turn has been saved, which this one was not.
            await turn.Adapter.SendActivitiesAsync(turn, [sorry], CancellationToken.None);
        }
        catch (Exception e) when (e is ErrorResponseException or HttpRequestException or OperationCanceledException)
        {
            log.ApologyFailed(e, incident);
        }
    }
}
