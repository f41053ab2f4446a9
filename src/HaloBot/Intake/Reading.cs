namespace HaloBot.Intake;

/// <summary>
/// Whether a message is a phrase as a whole: politeness, perhaps "I want to", the phrase, politeness. The places in the message where each
/// of these may end are the bits of a number, as in <see cref="Language.Phrase"/>.
/// </summary>
internal static class Reading
{
    /// <returns>The intent, and whether it was said on its own, not as a wish.</returns>
    public static (Intent Intent, bool WasSaid) Of(ReadOnlySpan<string> words)
    {
        var starts = SkipPoliteness(words, 1);
        var ends = PlacesBeforeMerePoliteness(words);
        if (CompiledPhrases.Say.Between(words, starts, ends) is { } said)
        {
            return (said, true);
        }

        var toDo = starts | SkipPoliteness(words, CompiledPhrases.ToDo.Ends(words, starts));
        var toHave = CompiledPhrases.ToHave.Ends(words, toDo);
        return (CompiledPhrases.Do.Between(words, toDo, ends) ?? CompiledPhrases.Have.Between(words, toHave, ends) ?? Intent.None, false);
    }

    private static uint SkipPoliteness(ReadOnlySpan<string> words, uint starts)
    {
        for (var reached = starts; reached != 0; starts |= reached)
        {
            reached = CompiledPhrases.Before.Ends(words, reached) & ~starts;
        }

        return starts;
    }

    private static uint PlacesBeforeMerePoliteness(ReadOnlySpan<string> words)
    {
        var places = 1u << words.Length;
        for (var at = words.Length - 1; at > 0; at--)
        {
            places |= (CompiledPhrases.After.Ends(words, 1u << at) & places) != 0 ? 1u << at : 0;
        }

        return places;
    }
}
