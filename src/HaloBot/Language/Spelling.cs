namespace HaloBot.Language;

/// <summary>
/// Repairs a slip of the keyboard against the words that a table knows: one letter too many or too few, or two that changed places, in words
/// of five letters or more; one wrong letter in words of seven or more, because short words differ by one letter too often. The first letter must
/// be right, an ending makes another word and no slip ("closed"), an ordinary English word is none either ("charge" is not "change"), and
/// where two words come into question neither is taken.
/// </summary>
public sealed class Spelling
{
    private const int Shortest = 5;
    private const int ShortestWithWrongLetter = 7;

    private readonly HashSet<string> _known;
    private readonly Dictionary<char, string[]> _longByFirstLetter;

    public Spelling(IEnumerable<string> vocabulary)
    {
        _known = vocabulary.ToHashSet(StringComparer.Ordinal);
        _longByFirstLetter = _known.Where(word => word.Length >= Shortest).GroupBy(word => word[0])
            .ToDictionary(group => group.Key, group => group.ToArray());
    }

    public string Repair(string word)
    {
        if (word.Length < Shortest || _known.Contains(word) || OrdinaryWords.All.Contains(word)
            || !_longByFirstLetter.TryGetValue(word[0], out var candidates))
        {
            return word;
        }

        string? found = null;
        foreach (var candidate in candidates)
        {
            if (IsOneSlip(word, candidate) && !IsEnding(word, candidate))
            {
                if (found is not null)
                {
                    return word;
                }

                found = candidate;
            }
        }

        return found ?? word;
    }

    public void RepairAll(List<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            words[i] = Repair(words[i]);
        }
    }

    private static bool IsEnding(string typed, string known) =>
        (typed.Length == known.Length + 1 && typed[^1] is 's' or 'd' or 'r' or 'y' && typed.StartsWith(known, StringComparison.Ordinal))
        || (known.Length == typed.Length + 1 && known[^1] is 's' or 'd' or 'r' or 'y' && known.StartsWith(typed, StringComparison.Ordinal));

    private static bool IsOneSlip(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1)
        {
            return false;
        }

        var from = a.AsSpan().CommonPrefixLength(b);
        var restA = a.AsSpan(from);
        var restB = b.AsSpan(from);
        if (restA.Length != restB.Length)
        {
            return restA.Length > restB.Length ? restA[1..].SequenceEqual(restB) : restB[1..].SequenceEqual(restA);
        }

        return (b.Length >= ShortestWithWrongLetter && restA[1..].SequenceEqual(restB[1..]))
            || (restA.Length > 1 && restA[0] == restB[1] && restA[1] == restB[0] && restA[2..].SequenceEqual(restB[2..]));
    }
}
