using System.Text.RegularExpressions;
using HaloBot.Language;

namespace HaloBot.Staff;

/// <summary>Whose cases somebody asks for: "Sam's cases", "cases for Priya Shah", "what has Alex got".</summary>
internal static partial class OwnerNames
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int Longest = 40;
    private const string Name = @"(?<name>\p{L}[\p{L}\-]+( \p{L}[\p{L}\-]+)?)";

    /// <summary>The name in lower case, or null.</summary>
    public static string? In(string text)
    {
        foreach (var pattern in new[] { Possessive(), After(), Has(), WithoutApostrophe() })
        {
            foreach (Match match in pattern.Matches(text))
            {
                if (Of(match.Groups["name"].Value) is { } name)
                {
                    return name;
                }
            }
        }

        return null;
    }

    // "cases for Sam please" is about Sam; "what has nobody got" is about nobody.
    private static string? Of(string words)
    {
        List<string> names = [.. words.ToLowerInvariant().Split(' ').Reverse().SkipWhile(IsNoName).Reverse()];
        return names.Count > 0 && !IsNoName(names[0]) ? Cut(string.Join(' ', names.TakeWhile(name => !IsNoName(name)))) : null;
    }

    // It stands in every button of the list.
    private static string Cut(string name) => name.Length <= Longest ? name : name[..Longest];

    private static bool IsNoName(string word) => StaffPhraseReader.Knows(word) || StopWords.Contains(word);

    [GeneratedRegex(@"(?<name>\p{L}[\p{L}\-]+)['’]s?\s+([\w-]+\s+){0,4}?(cases?|complaints?|ones|list|queue|tickets?|stuff|workload|plate|desk)\b", Options, 200)]
    private static partial Regex Possessive();

    [GeneratedRegex($@"\b(cases?|complaints?|queue|list|anything|tickets?|overdue|late|that) (for|of|with|owned by|assigned to|belonging to|allocated to|claimed by|under) {Name}", Options, 200)]
    private static partial Regex After();

    [GeneratedRegex($@"\b(what|which)( cases?| complaints?)? ((has|does|is) {Name} (got|have|own|working on|dealing with|doing|on|handling|claimed)|{Name} (has|owns|is))\b", Options, 200)]
    private static partial Regex Has();

    [GeneratedRegex(@"\b(?<name>\p{L}[\p{L}\-]+)s ([\w-]+ ){0,3}?(cases|complaints|tickets)\b", Options, 200)]
    private static partial Regex WithoutApostrophe();
}
