using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace HaloBot.Intake;

/// <summary>
/// Takes exactly what one of the buttons says, one of its other names, or its number. Words that merely contain it ("please don't send
/// it yet") are no choice, which the official recogniser would make of them.
/// </summary>
public partial class ExactChoicePrompt(string id, PromptValidator<FoundChoice> validator) : ChoicePrompt(id, validator)
{
    protected override Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default) =>
        base.OnPromptAsync(turnContext, state, QuestionWording.Put(turnContext, options, isRetry), isRetry: false, cancellationToken);

    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        var said = turnContext.IntakeTurn().Text.Trim(' ', '.', '!', ')');
        var index = IndexOf(said, options.Choices);
        index = index < 0 ? IndexOf(Around().Replace(said, "").Replace(",", "", StringComparison.Ordinal), options.Choices) : index;
        return Task.FromResult(new PromptRecognizerResult<FoundChoice>
        {
            Succeeded = index >= 0,
            Value = index >= 0 ? new FoundChoice { Index = index, Value = options.Choices[index].Value } : null!,
        });
    }

    // "It's for my home, thanks", "number 2 pls": what changes nothing about the choice.
    [GeneratedRegex(@"^((it'?s|it is|this is|that's|for|about|number|option|a|an)\s+)+|[\s,]+(please|pls|plz|thanks|thank you|thx|ta|cheers)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Around();

    private static int IndexOf(string said, IList<Choice> choices)
    {
        if (int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= choices.Count)
        {
            return number - 1;
        }

        for (var i = 0; i < choices.Count; i++)
        {
            if (said.Equals(choices[i].Value, StringComparison.OrdinalIgnoreCase)
                || said.Equals(choices[i].Value.Replace(",", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase)
                || choices[i].Synonyms?.Contains(said, StringComparer.OrdinalIgnoreCase) == true)
            {
                return i;
            }
        }

        return -1;
    }
}
