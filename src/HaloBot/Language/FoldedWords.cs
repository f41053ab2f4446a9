using System.Globalization;
using System.Text;

namespace HaloBot.Language;

/// <summary>
/// The words of a text as they are looked for: lower case, without accents and punctuation ("Siân O’Brien-Łoś" is "sian", "obrien", "los"), in
/// their order. Where the program runs without ICU, .NET takes no accents off: the Latin letters that have them stand here.
/// </summary>
public static class FoldedWords
{
    /// <summary>What is longer is cut: a pasted key or address line is no word that somebody looks for.</summary>
    public const int Longest = 40;

    private static readonly Dictionary<char, string> Plain = Read("""
        a àáâãäåāăąǎ
        c çćĉċč
        d ďđð
        e èéêëēĕėęě
        g ĝğġģ
        h ĥħ
        i ìíîïĩīĭįıǐ
        j ĵ
        k ķ
        l ĺļľŀł
        n ñńņňŋ
        o òóôõöøōŏőǒ
        r ŕŗř
        s śŝşšș
        t ţťŧț
        u ùúûüũūŭůűųǔ
        w ŵ
        y ýÿŷ
        z źżž
        ae æ
        oe œ
        ss ß
        th þ
        """);

    public static IEnumerable<string> Of(string text)
    {
        var word = new StringBuilder();
        var apostrophe = -1;
        foreach (var c in Fold(text).Append(' '))
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(c);
            }
            else if (c is '\'' or '’' or '‘' or '`' or '´')
            {
                apostrophe = word.Length;
            }
            else if (word.Length > 0)
            {
                // "the router's lights" are found by "router".
                var length = apostrophe == word.Length - 1 && apostrophe > 0 && word[^1] == 's' ? apostrophe : word.Length;
                yield return word.ToString(0, Math.Min(length, Longest));
                word.Clear();
                apostrophe = -1;
            }
        }
    }

    /// <summary>Lower case and without accents; everything else stays.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var typed in text)
        {
            var c = char.ToLowerInvariant(typed);
            if (Plain.TryGetValue(c, out var plain))
            {
                folded.Append(plain);
            }
            else if (char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(c);
            }
        }

        return folded.ToString();
    }

    private static Dictionary<char, string> Read(string lines) => lines.Split('\n', StringSplitOptions.TrimEntries)
        .Select(line => line.Split(' '))
        .SelectMany(parts => parts[1].Select(letter => (letter, parts[0])))
        .ToDictionary(pair => pair.letter, pair => pair.Item2);
}
