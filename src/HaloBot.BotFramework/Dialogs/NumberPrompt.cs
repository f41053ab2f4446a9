using System.Globalization;
using Microsoft.Bot.Builder.Dialogs.Numbers;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// Asks for a number, in figures or in English words: the first one that is said. One that <typeparamref name="T"/> cannot hold is none.
/// </summary>
/// <typeparam name="T">int, long, float, double or decimal.</typeparam>
public class NumberPrompt<T> : Prompt<T>
    where T : struct
{
    /// <param name="defaultLocale">Only English is built in.</param>
    public NumberPrompt(string dialogId, PromptValidator<T> validator = null, string defaultLocale = null)
        : base(dialogId, validator)
    {
        if (default(T) is not (int or long or float or double or decimal))
        {
            throw new NotSupportedException($"A NumberPrompt asks for int, long, float, double or decimal, not for {typeof(T)}.");
        }

        DefaultLocale = defaultLocale;
    }

    public string DefaultLocale { get; set; }

    protected override Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default) =>
        AskAsync(turnContext, options, isRetry, cancellationToken);

    protected override Task<PromptRecognizerResult<T>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        var number = NumberRecognizer.Recognize(turnContext.Activity.Text) is { } said ? Fit(said) : null;
        return Task.FromResult(new PromptRecognizerResult<T> { Succeeded = number is not null, Value = number ?? default });
    }

    // By way of text, because that is where .NET rounds to the nearest float or double, and refuses what does not fit a whole number.
    private static T? Fit(decimal said)
    {
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        var text = said.ToString(CultureInfo.InvariantCulture);
        object number = default(T) switch
        {
            int => int.TryParse(text, style, CultureInfo.InvariantCulture, out var whole) ? whole : null,
            long => long.TryParse(text, style, CultureInfo.InvariantCulture, out var whole) ? whole : null,
            float => float.Parse(text, style, CultureInfo.InvariantCulture),
            double => double.Parse(text, style, CultureInfo.InvariantCulture),
            _ => said,
        };
        return (T?)number;
    }
}
