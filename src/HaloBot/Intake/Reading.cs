using System.Numerics;

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
        var (whole, splits) = OfOne(words);
        for (; whole.Intent == Intent.None && splits != 0; splits &= splits - 1)
        {
            var split = BitOperations.TrailingZeroCount(splits);
            var (first, _) = OfOne(words[..split]);
            var (second, _) = OfOne(words[split..]);
            if (first.Intent != Intent.None && second.Intent != Intent.None)
            {
                whole = (Together(first.Intent, second.Intent), first.WasSaid || second.WasSaid);
            }
        }

        return whole;
    }

    // "Oops, wrong answer, can I go back": two phrases that mean the same. If they do not, the message is not understood.
    private static Intent Together(Intent first, Intent second) =>
        first == second || second is Intent.Thanks or Intent.Greeting ? first
        : first is Intent.Thanks or Intent.Greeting ? second
        : (first, second) is (Intent.Settled, Intent.Withdraw) ? Intent.Settled
        : Intent.None;

    // The second is where a phrase ends before the message does.
    private static ((Intent Intent, bool WasSaid) Whole, uint Splits) OfOne(ReadOnlySpan<string> words)
    {
        var starts = SkipPoliteness(words, 1);
        var ends = PlacesBeforeMerePoliteness(words);
        if (CompiledPhrases.Say.Between(words, starts, ends) is { } said)
        {
            return ((said, true), 0);
        }

        var toDo = starts | SkipPoliteness(words, CompiledPhrases.ToDo.Ends(words, starts));
        var toHave = CompiledPhrases.ToHave.Ends(words, toDo);
        return (CompiledPhrases.Do.Between(words, toDo, ends) ?? CompiledPhrases.Have.Between(words, toHave, ends)) is { } wish
            ? ((wish, false), 0)
            : ((Intent.None, false), CompiledPhrases.Say.Ends(words, starts) | CompiledPhrases.Do.Ends(words, toDo) | CompiledPhrases.Have.Ends(words, toHave));
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
