using System.Numerics;

namespace HaloBot.Language;

/// <summary>
/// A phrase as <see cref="PhraseReader"/> reads it. Places between the words of a message are bits of a number (bit 0 is before the first word), and
/// a phrase tells from the places where it may begin all the places where it may end. So alternatives are followed together, and none
/// is tried twice, whatever the message.
/// </summary>
/// <param name="firstWords">The words with which it can begin.</param>
public abstract class Phrase(IReadOnlySet<string> firstWords, bool canBeEmpty)
{
    /// <summary>A message has at most this many words, or is looked at through a window of so many.</summary>
    public const int MostWords = 31;

    public IReadOnlySet<string> FirstWords { get; } = firstWords;

    public bool CanBeEmpty { get; } = canBeEmpty;

    public abstract uint Ends(ReadOnlySpan<string> words, uint starts);

    private static HashSet<string> Union(IEnumerable<Phrase> phrases) =>
        phrases.SelectMany(phrase => phrase.FirstWords).ToHashSet(StringComparer.Ordinal);

    /// <summary>One of these words.</summary>
    public sealed class Word(HashSet<string> any) : Phrase(any, false)
    {
        public override uint Ends(ReadOnlySpan<string> words, uint starts)
        {
            var ends = 0u;
            for (var left = starts; left != 0; left &= left - 1)
            {
                var at = BitOperations.TrailingZeroCount(left);
                ends |= at < words.Length && any.Contains(words[at]) ? 2u << at : 0;
            }

            return ends;
        }
    }

    /// <summary>One after the other.</summary>
    public sealed class Sequence(Phrase[] parts) : Phrase(FirstOf(parts), Array.TrueForAll(parts, part => part.CanBeEmpty))
    {
        public override uint Ends(ReadOnlySpan<string> words, uint starts)
        {
            foreach (var part in parts)
            {
                starts = starts == 0 ? 0 : part.Ends(words, starts);
            }

            return starts;
        }

        // Those of the first part, and of the next one too if the first may be left out, and so on.
        private static IReadOnlySet<string> FirstOf(Phrase[] parts)
        {
            var certain = Array.FindIndex(parts, part => !part.CanBeEmpty);
            return certain == 0 ? parts[0].FirstWords : Union(certain < 0 ? parts : parts[..(certain + 1)]);
        }
    }

    /// <summary>One of these phrases.</summary>
    public sealed class OneOf(Phrase[] any) : Phrase(Union(any), Array.Exists(any, phrase => phrase.CanBeEmpty))
    {
        public override uint Ends(ReadOnlySpan<string> words, uint starts)
        {
            var ends = 0u;
            foreach (var phrase in any)
            {
                ends |= phrase.Ends(words, starts);
            }

            return ends;
        }
    }

    /// <summary>This, or nothing.</summary>
    public sealed class Optional(Phrase inner) : Phrase(inner.FirstWords, true)
    {
        public override uint Ends(ReadOnlySpan<string> words, uint starts) => starts | inner.Ends(words, starts);
    }
}
