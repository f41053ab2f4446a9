using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for files. Any attachment will do; a validator may look at their content types. Nothing is fetched.</summary>
public class AttachmentPrompt(string dialogId, PromptValidator<IList<Attachment>> validator = null)
    : Prompt<IList<Attachment>>(dialogId, validator)
{
    protected override Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default) =>
        AskAsync(turnContext, options, isRetry, cancellationToken);

    protected override Task<PromptRecognizerResult<IList<Attachment>>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        var sent = turnContext.Activity.Attachments is { Count: > 0 } attachments ? attachments : null;
        return Task.FromResult(new PromptRecognizerResult<IList<Attachment>> { Succeeded = sent is not null, Value = sent });
    }
}
