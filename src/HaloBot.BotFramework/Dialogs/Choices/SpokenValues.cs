namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Something that a choice can be called by: its value, its button's title, or a synonym.</summary>
internal readonly record struct SpokenValue(string Value, int ChoiceIndex);

internal readonly record struct SpokenMatch(SpokenValue Spoken, int Start, int End, float Score);

/// <summary>Finds values in an utterance, word by word and in order, with a few other words allowed in between.</summary>
internal static class SpokenValues
{
    /// <summary>At most one match per choice, none overlapping, in the order in which they were said.</summary>
    public static List<SpokenMatch> Find(List<Token> utterance, IEnumerable<SpokenValue> values, FindValuesOptions options)
    {
        var matches = values
            .OrderByDescending(value => value.Value.Length)
            .SelectMany(value => FindAll(utterance, value, options))
            .OrderByDescending(match => match.Score);
        var kept = new List<SpokenMatch>();
        foreach (var match in matches)
        {
            if (!kept.Exists(k => k.Spoken.ChoiceIndex == match.Spoken.ChoiceIndex || (k.Start <= match.End && match.Start <= k.End)))
            {
                kept.Add(match);
            }
        }

        kept.Sort((a, b) => a.Start.CompareTo(b.Start));
        return kept;
    }

    private static IEnumerable<SpokenMatch> FindAll(List<Token> utterance, SpokenValue value, FindValuesOptions options)
    {
        var wanted = Tokenizer.Tokenize(value.Value);
        var from = 0;
        while (wanted.Count > 0 && from < utterance.Count && FindNext(utterance, from, value, wanted, options) is { } match)
        {
            yield return match;
            from = match.End + 1;
        }
    }

    private static SpokenMatch? FindNext(
        List<Token> utterance, int from, SpokenValue value, List<Token> wanted, FindValuesOptions options)
    {
        var (matched, skipped, start, end) = (0, 0, -1, -1);
        foreach (var token in wanted)
        {
            var position = utterance.FindIndex(from, said => said.Normalized == token.Normalized);
            var distance = matched > 0 ? position - from : 0;
            if (position < 0 || distance > (options.MaxTokenDistance ?? 2))
            {
                continue;
            }

            matched++;
            skipped += distance;
            start = start < 0 ? position : start;
            end = position;
            from = position + 1;
        }

        if (matched == 0 || (matched < wanted.Count && !options.AllowPartialMatches))
        {
            return null;
        }

        var score = (float)matched / wanted.Count * matched / (matched + skipped);
        return new SpokenMatch(value, start, end, score);
    }
}
