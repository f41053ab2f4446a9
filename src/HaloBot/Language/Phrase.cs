namespace HaloBot.Language;

/// <summary>
/// A phrase as <see cref="PhraseReader"/> reads it. Places between the words of a message are bits of a number (bit 0 is before the first word), and
/// a phrase tells from the places where it may begin all the places where it may end. So alternatives are followed together, and none
/// is tried twice, whatever the message.
/// </summary>
public abstract record Phrase
{
    /// <summary>A message has at most this many words, or is looked at through a window of so many.</summary>
    public const int MostWords = 31;

    public abstract uint Ends(ReadOnlySpan<string> words, uint starts);

    /// <summary>The words with which it can begin.</summary>
    public abstract IEnumerable<string> FirstWords { get; }

    public abstract IEnumerable<string> Words { get; }

    public abstract bool CanBeEmpty { get; }

    /// <summary>One of these words.</summary>
    public sealed record Word(HashSet<string> Any) : Phrase
    {
        public override IEnumerable<string> FirstWords => Any;

        public override IEnumerable<string> Words => Any;

        public override bool CanBeEmpty => false;

        public override uint Ends(ReadOnlySpan<string> words, uint starts)
        {
            var ends = 0u;
            for (var left = starts; left != 0; left &= left - 1)
            {
                var at = System.Numerics.BitOperations.TrailingZeroCount(left);
                ends |= at < words.Length && Any.Contains(words[at]) ? 2u << at : 0;
            }

            return ends;
        }
    }

    /// <summary>One after the other.</summary>
    public sealed record Sequence(Phrase[] Parts) : Phrase
    {
        public override IEnumerable<string> FirstWords =>
            Parts.TakeWhile((_, i) => i == 0 || Parts[..i].All(part => part.CanBeEmpty)).SelectMany(part => part.FirstWords);

        public override IEnumerable<string> Words => Parts.SelectMany(part => part.Words);

        public override bool CanBeEmpty => Parts.All(part => part.CanBeEmpty);

        public override uint Ends(ReadOnlySpan<string> words, uint starts)
        {
            foreach (var part in Parts)
            {
                starts = starts == 0 ? 0 : part.Ends(words, starts);
            }

            return starts;
        }
    }

    /// <summary>One of these phrases.</summary>
    public sealed record OneOf(Phrase[] Any) : Phrase
    {
        public override IEnumerable<string> FirstWords => Any.SelectMany(phrase => phrase.FirstWords);

        public override IEnumerable<string> Words => Any.SelectMany(phrase => phrase.Words);

        public override bool CanBeEmpty => Any.Any(phrase => phrase.CanBeEmpty);

        public override uint Ends(ReadOnlySpan<string> words, uint starts)
        {
            var ends = 0u;
            foreach (var phrase in Any)
            {
                ends |= phrase.Ends(words, starts);
            }

            return ends;
        }
    }

    /// <summary>This, or nothing.</summary>
    public sealed record Optional(Phrase Inner) : Phrase
    {
        public override IEnumerable<string> FirstWords => Inner.FirstWords;

        public override IEnumerable<string> Words => Inner.Words;

        public override bool CanBeEmpty => true;

        public override uint Ends(ReadOnlySpan<string> words, uint starts) => starts | Inner.Ends(words, starts);
    }
}
