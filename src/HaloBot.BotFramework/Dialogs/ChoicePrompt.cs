using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for one of several choices: by its value, title, synonym or number.</summary>
/// <param name="defaultLocale">Only English is built in; other languages set <see cref="ChoiceOptions"/>.</param>
public class ChoicePrompt(string dialogId, PromptValidator<FoundChoice> validator = null, string defaultLocale = null)
    : Prompt<FoundChoice>(dialogId, validator)
{
    public ListStyle Style { get; set; } = ListStyle.Auto;

    public string DefaultLocale { get; set; } = defaultLocale;

    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    public FindChoicesOptions RecognizerOptions { get; set; }

    protected override Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        var question = AppendChoices(
            Question(options, isRetry),
            turnContext.Activity.ChannelId,
            options.Choices ?? [],
            options.Style ?? Style,
            ChoiceOptions,
            cancellationToken);
        return turnContext.SendActivityAsync(question, cancellationToken);
    }

    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        var found = ChoiceRecognizers.RecognizeChoices(turnContext.Activity.Text, options.Choices ?? [], RecognizerOptions);
        return Task.FromResult(new PromptRecognizerResult<FoundChoice>
        {
            Succeeded = found.Count > 0,
            Value = found.Count > 0 ? found[0].Resolution : null,
        });
    }
}
