using System.Numerics;

namespace HaloBot.Language;

/// <summary>Phrases and what they mean, found by their first word. Where two fit equally well, the one that stands first in the table counts.</summary>
public sealed class PhraseTable<T>
    where T : struct
{
    private readonly Dictionary<string, List<(Phrase Phrase, T Meaning)>> _byFirstWord = new(StringComparer.Ordinal);

    public void Add(Phrase phrase, T meaning)
    {
        foreach (var word in phrase.FirstWords)
        {
            if (!_byFirstWord.TryGetValue(word, out var phrases))
            {
                _byFirstWord.Add(word, phrases = []);
            }

            phrases.Add((phrase, meaning));
        }
    }

    /// <summary>All places where a phrase ends that begins at one of these places.</summary>
    public uint Ends(ReadOnlySpan<string> words, uint starts)
    {
        var ends = 0u;
        for (var at = 0; at < words.Length; at++)
        {
            if ((starts & (1u << at)) != 0 && _byFirstWord.TryGetValue(words[at], out var phrases))
            {
                foreach (var (phrase, _) in phrases)
                {
                    ends |= phrase.Ends(words, 1u << at);
                }
            }
        }

        return ends;
    }

    /// <summary>What the first phrase means that begins at one of these places and ends at one of those.</summary>
    public T? Between(ReadOnlySpan<string> words, uint starts, uint ends)
    {
        for (var at = 0; at < words.Length; at++)
        {
            if ((starts & (1u << at)) != 0 && _byFirstWord.TryGetValue(words[at], out var phrases))
            {
                foreach (var (phrase, meaning) in phrases)
                {
                    if ((phrase.Ends(words, 1u << at) & ends) != 0)
                    {
                        return meaning;
                    }
                }
            }
        }

        return null;
    }

    /// <summary>The longest phrase at the beginning of these words: how many words it has (0: there is none), and what it means.</summary>
    public (int Length, T Meaning) Longest(ReadOnlySpan<string> words)
    {
        (int Length, T Meaning) longest = default;
        var window = words[..Math.Min(words.Length, Phrase.MostWords)];
        if (window.Length > 0 && _byFirstWord.TryGetValue(window[0], out var phrases))
        {
            foreach (var (phrase, meaning) in phrases)
            {
                var length = BitOperations.Log2(phrase.Ends(window, 1) | 1);
                longest = length > longest.Length ? (length, meaning) : longest;
            }
        }

        return longest;
    }
}
