using Microsoft.Bot.Builder.Dialogs.Dates;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// Asks for a date, a time, or both. "Monday" and "3 May" could be the last or the next one: the result then holds both, the past first.
/// What is relative ("yesterday") counts from when the activity says that it was sent, on its sender's clock.
/// </summary>
/// <param name="defaultLocale">Only British English is built in: 3/5 is 3 May.</param>
public class DateTimePrompt(string dialogId, PromptValidator<IList<DateTimeResolution>> validator = null, string defaultLocale = null)
    : Prompt<IList<DateTimeResolution>>(dialogId, validator)
{
    public string DefaultLocale { get; set; } = defaultLocale;

    protected override Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default) =>
        AskAsync(turnContext, options, isRetry, cancellationToken);

    protected override Task<PromptRecognizerResult<IList<DateTimeResolution>>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        var meanings = DateTimeRecognizer.Recognize(activity.Text, (activity.LocalTimestamp ?? activity.Timestamp)?.DateTime);
        return Task.FromResult(new PromptRecognizerResult<IList<DateTimeResolution>>
        {
            Succeeded = meanings.Count > 0,
            Value = meanings.Count > 0 ? meanings : null,
        });
    }
}
