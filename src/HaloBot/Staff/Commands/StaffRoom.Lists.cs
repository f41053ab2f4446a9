using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace HaloBot.Staff;

/// <summary>Lists of cases: their buttons, and the search from the message box.</summary>
public sealed partial class StaffRoom
{
    protected override async Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken)
    {
        var admission = await AdmitAsync(turnContext, cancellationToken);
        if (admission.Actor is not { } actor)
        {
            return CaseSearch.Message(admission.Refusal!.Reason);
        }

        try
        {
            return await search.AnswerAsync(query, actor, cancellationToken);
        }
        catch (Exception e)
        {
            return CaseSearch.Message(Failed(e, "I cannot search at the moment. Please try again in a minute."));
        }
    }

    private async Task<AdaptiveCardInvokeResponse> PressInListAsync(
        ITurnContext<IInvokeActivity> turn, ListPress press, JsonElement? data, CancellationToken cancellationToken)
    {
        var admission = await AdmitAsync(turn, cancellationToken);
        if (admission.Actor is not { } actor)
        {
            return CardAnswer.Error(403, admission.Refusal!.Name, admission.Refusal.Reason);
        }

        try
        {
            var answer = await commands.PressAsync(press, CardCommands.IdOf(actor, data), actor, cancellationToken);
            turn.TurnState.Set(new OnItsWay(answer.OnItsWay));
            return answer.ToInvoke();
        }
        catch (Exception e)
        {
            return CardAnswer.Error(500, "failed", Failed(e, "That didn't work. Please ask for the list again in a moment."));
        }
    }

    private async Task AnswerPressInListAsync(ITurnContext<IMessageActivity> turn, ListPress press, JsonElement? data, CancellationToken cancellationToken)
    {
        var admission = await AdmitAsync(turn, cancellationToken);
        if (admission.Actor is not { } actor)
        {
            await AnswerAsync(turn, Text(admission.Refusal!.Reason), cancellationToken);
            return;
        }

        var answer = await commands.PressAsync(press, CardCommands.IdOf(actor, data), actor, cancellationToken);
        turn.TurnState.Set(new OnItsWay(answer.OnItsWay));
        await AnswerAsync(turn, answer.ToMessage(), cancellationToken);
    }
}
