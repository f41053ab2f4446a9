using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;

namespace HaloBot.Staff.Registration;

/// <summary>What Teams says of installations, and what managers answer when they are asked about one.</summary>
public sealed class RegistrationRoom(Installations installations, MoveAnswers answers) : TeamsActivityHandler
{
    /// <summary>Whether the activity belongs here rather than in the staff's room.</summary>
    public static bool Concerns(Activity activity) => activity.Type == ActivityTypes.InstallationUpdate || Answer(activity) is not null;

    protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        installations.AddedAsync(turnContext, isUpgrade: turnContext.Activity.Action != "add", cancellationToken);

    // An upgrade ("remove-upgrade") takes the old version out and puts the new one in.
    protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Action == "remove" ? installations.RemovedAsync(turnContext, cancellationToken) : Task.CompletedTask;

    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        var (card, refused) = await answers.AnswerAsync(turnContext, MoveCard.Read(SdkSeam.ToJson(invokeValue.Action.Data))!.Value, cancellationToken);
        return refused is null ? CardAnswer.Card(card!) : CardAnswer.Error(403, refused.Name, refused.Reason);
    }

    /// <summary>From a client that knows no Action.Execute.</summary>
    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var (_, refused) = await answers.AnswerAsync(turnContext, MoveCard.Read(SdkSeam.ToJson(turnContext.Activity.Value))!.Value, cancellationToken);
        if (refused is not null)
        {
            await turnContext.SendActivityAsync(refused.Reason, cancellationToken: cancellationToken);
        }
    }

    private static (string Question, bool Move)? Answer(Activity activity) => activity switch
    {
        { Type: ActivityTypes.Message, Value: { } value } => MoveCard.Read(SdkSeam.ToJson(value)),
        { Type: ActivityTypes.Invoke, Name: "adaptiveCard/action", Value: { } value } => SdkSeam.ToJson(value) is { ValueKind: JsonValueKind.Object } invoke
            && invoke.TryGetProperty("action", out var action) && action.ValueKind == JsonValueKind.Object && action.TryGetProperty("data", out var data)
                ? MoveCard.Read(data)
                : null,
        _ => null,
    };
}
