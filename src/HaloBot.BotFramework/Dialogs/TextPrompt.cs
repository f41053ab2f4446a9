using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

public class TextPrompt(string dialogId, PromptValidator<string> validator = null) : Prompt<string>(dialogId, validator)
{
    protected override Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default) =>
        AskAsync(turnContext, options, isRetry, cancellationToken);

    protected override Task<PromptRecognizerResult<string>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        var text = turnContext.Activity.Type == ActivityTypes.Message ? turnContext.Activity.Text : null;
        return Task.FromResult(new PromptRecognizerResult<string> { Succeeded = text is not null, Value = text });
    }
}
