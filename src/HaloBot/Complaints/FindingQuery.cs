namespace HaloBot.Complaints;

/// <summary>What somebody looks for, as it is found: a case by its reference, or words that must all be there.</summary>
/// <param name="Reference">The case that was named, in any spelling; null where none was.</param>
/// <param name="Words">At most <see cref="MostWords"/>; none where only words were given by which nothing is found.</param>
/// <param name="LastIsBeginning">The last word may go on: it was perhaps not typed to its end.</param>
public sealed record FindingQuery(CaseReference? Reference, IReadOnlyList<string> Words, bool LastIsBeginning)
{
    public const int MostWords = 5;

    // With fewer letters almost everything would begin so.
    private const int ShortestBeginning = 3;

    // Longer than any five words by which somebody finds a case.
    private const int LongestText = 300;

    public static FindingQuery Of(string text)
    {
        text = text.Length <= LongestText ? text : text[..LongestText];
        if (CaseReference.TryParse(text, out var reference))
        {
            return new FindingQuery(reference, [], false);
        }

        var (ways, rest) = ContactWords.In(text);
        List<string> words = [.. ways, .. FindingWords.In(rest)];
        var last = words.Count > ways.Count ? words[^1] : "";
        words = [.. words.Distinct(StringComparer.Ordinal).Take(MostWords)];
        return new FindingQuery(null, words, words.Count > 0 && words[^1] == last && last.Length >= ShortestBeginning);
    }
}
