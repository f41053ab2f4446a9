using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace HaloBot.Intake;

/// <summary>A choice that is drawn from the draft whenever it is put. Nothing of it is kept either: see <see cref="TextQuestion"/>.</summary>
public sealed class ChoiceQuestion(string id, Func<IntakeTurn, PromptOptions> draw, PromptValidator<FoundChoice> validator)
    : ExactChoicePrompt(id, validator)
{
    /// <summary>Whether the customer said exactly what one of its buttons says.</summary>
    public bool HasButton(IntakeTurn turn) =>
        draw(turn).Choices.Any(choice => choice.Value.Equals(turn.Text, StringComparison.OrdinalIgnoreCase));

    protected override Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default) =>
        base.OnPromptAsync(turnContext, state, draw(turnContext.IntakeTurn()), isRetry, cancellationToken);

    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default) =>
        base.OnRecognizeAsync(turnContext, state, draw(turnContext.IntakeTurn()), cancellationToken);
}
