using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace HaloBot.Intake;

/// <summary>
/// A question whose wording stands here and not in the conversation's state: that stays small, and a new version's wording is what the
/// customer reads next.
/// </summary>
public sealed class TextQuestion(string id, Func<IntakeTurn, PromptOptions> draw, PromptValidator<string> validator) : TextPrompt(id, validator)
{
    protected override Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default) =>
        base.OnPromptAsync(turnContext, state, QuestionWording.Put(turnContext, draw(turnContext.IntakeTurn()), isRetry), isRetry: false, cancellationToken);
}
