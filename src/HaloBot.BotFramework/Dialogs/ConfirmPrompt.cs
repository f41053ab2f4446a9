using System.Text.RegularExpressions;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for yes or no.</summary>
/// <param name="defaultLocale">Only English is built in; other languages set <see cref="ConfirmChoices"/>.</param>
public partial class ConfirmPrompt(string dialogId, PromptValidator<bool> validator = null, string defaultLocale = null)
    : Prompt<bool>(dialogId, validator)
{
    public ListStyle Style { get; set; } = ListStyle.Auto;

    public string DefaultLocale { get; set; } = defaultLocale;

    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    public Tuple<Choice, Choice> ConfirmChoices { get; set; }

    private List<Choice> Choices => ConfirmChoices is var (yes, no) ? [yes, no] : [new Choice("Yes"), new Choice("No")];

    protected override Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        var question = AppendChoices(
            Question(options, isRetry), turnContext.Activity.ChannelId, Choices, options.Style ?? Style, ChoiceOptions, cancellationToken);
        return turnContext.SendActivityAsync(question, cancellationToken);
    }

    protected override Task<PromptRecognizerResult<bool>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        var answer = YesOrNo(turnContext.Activity.Text) ?? ByChoice(turnContext.Activity.Text);
        return Task.FromResult(new PromptRecognizerResult<bool> { Succeeded = answer is not null, Value = answer ?? false });
    }

    private static bool? YesOrNo(string text)
    {
        var match = Affirming().Match(text ?? "");
        return match.Success ? match.Groups["yes"].Success : null;
    }

    /// <summary>When the choices were numbered, "1" and "2" answer too; so do the choices' own words, if they are not yes and no.</summary>
    private bool? ByChoice(string text)
    {
        if (ChoiceOptions?.IncludeNumbers is false)
        {
            return null;
        }

        var found = ChoiceRecognizers.RecognizeChoices(text, Choices);
        return found.Count > 0 ? found[0].Resolution.Index == 0 : null;
    }

    [GeneratedRegex(
        @"(?<no>\b(?:false|nope|nop|no|not\s+ok|disagree|n)\b|👎|✋|🖐)|(?<yes>\b(?:true|yes|yep|yup|yeah|y|sure|ok|agree)\b|👍|👌)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Affirming();
}
