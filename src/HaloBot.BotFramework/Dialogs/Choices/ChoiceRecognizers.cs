namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>
/// Which choice was meant. What a choice is called wins over its place in the list, so that "the first division book" is not
/// the first choice; then ordinals, then numbers.
/// </summary>
public class ChoiceRecognizers
{
    public static List<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IList<string> choices, FindChoicesOptions options = null) =>
        RecognizeChoices(utterance, ChoiceFactory.ToChoices(choices), options);

    public static List<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IList<Choice> list, FindChoicesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(list);
        if (string.IsNullOrEmpty(utterance))
        {
            return [];
        }

        options ??= new FindChoicesOptions();
        var tokens = Tokenizer.Tokenize(utterance);
        var named = SpokenValues.Find(tokens, NamesOf(list, options), options);
        if (named.Count > 0)
        {
            return named.ConvertAll(match => Result(utterance, tokens[match.Start].Start, tokens[match.End].End, new FoundChoice
            {
                Value = list[match.Spoken.ChoiceIndex].Value,
                Index = match.Spoken.ChoiceIndex,
                Score = match.Score,
                Synonym = match.Spoken.Value,
            }));
        }

        var ordinals = options.RecognizeOrdinals ? ByPlace(utterance, list, tokens, SpokenNumbers.Ordinal) : [];
        return ordinals.Count > 0 || !options.RecognizeNumbers
            ? ordinals
            : ByPlace(utterance, list, tokens, token => SpokenNumbers.Cardinal(token, utterance));
    }

    private static IEnumerable<SpokenValue> NamesOf(IList<Choice> list, FindChoicesOptions options)
    {
        for (var index = 0; index < list.Count; index++)
        {
            var choice = list[index];
            if (!options.NoValue && choice.Value is { } value)
            {
                yield return new SpokenValue(value, index);
            }

            if (!options.NoAction && choice.Action?.Title is { } title)
            {
                yield return new SpokenValue(title, index);
            }

            foreach (var synonym in choice.Synonyms ?? [])
            {
                yield return new SpokenValue(synonym, index);
            }
        }
    }

    private static List<ModelResult<FoundChoice>> ByPlace(string utterance, IList<Choice> list, List<Token> tokens, Func<Token, int?> read)
    {
        var found = new List<ModelResult<FoundChoice>>();
        foreach (var token in tokens)
        {
            if (read(token) is { } place && place >= 1 && place <= list.Count)
            {
                var choice = new FoundChoice { Value = list[place - 1].Value, Index = place - 1, Score = 1 };
                found.Add(Result(utterance, token.Start, token.End, choice));
            }
        }

        return found;
    }

    private static ModelResult<FoundChoice> Result(string utterance, int start, int end, FoundChoice choice) =>
        new() { TypeName = "choice", Text = utterance[start..(end + 1)], Start = start, End = end, Resolution = choice };
}
