using System.Text.RegularExpressions;
using Microsoft.Bot.Builder.Dialogs.Numbers;

namespace Microsoft.Bot.Builder.Dialogs.Dates;

/// <summary>Days counted from today: "yesterday", "three days ago", "a week ago", "in 2 days".</summary>
internal static partial class RelativeDays
{
    private const int Most = 999;

    public static IEnumerable<SaidDays> Find(string text, DateOnly today) =>
        Named().Matches(text).Select(match => SaidDays.One(match, today.AddDays(DaysFromToday(match.Value))))
            .Concat(Counted().Matches(text).Select(match => Count(match, today)).OfType<SaidDays>());

    private static int DaysFromToday(string name) => name.ToLowerInvariant() switch
    {
        "yesterday" => -1,
        "today" => 0,
        "tomorrow" => 1,
        _ => name.EndsWith("yesterday", StringComparison.OrdinalIgnoreCase) ? -2 : 2,
    };

    private static SaidDays Count(Match match, DateOnly today)
    {
        if (Number(match.Groups["n"].Value) is not { } count || count > Most)
        {
            return null;
        }

        count = match.Groups["ago"].Success ? -count : count;
        return SaidDays.One(match, match.Groups["unit"].Value.ToLowerInvariant() switch
        {
            "day" => today.AddDays(count),
            "week" => today.AddDays(7 * count),
            "fortnight" => today.AddDays(14 * count),
            "month" => today.AddMonths(count),
            _ => today.AddYears(count),
        });
    }

    // What "few" is, the official recogniser decided.
    private static int? Number(string said) => said.ToLowerInvariant() switch
    {
        "a" or "an" => 1,
        "couple" or "couple of" => 2,
        "few" => 3,
        var number => NumberWords.Whole(number),
    };

    [GeneratedRegex(
        @"\b(?:(?:the )?day (?:before yesterday|after tomorrow)|yesterday|today|tomorrow)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(
        @"\b(?:a )?(?<n>couple of|[0-9]{1,3}|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ])?[a-z]{1,9}) "
        + @"(?<unit>day|week|fortnight|month|year)s? (?:(?<ago>ago)|from (?:now|today))\b"
        + @"|\bin (?:a )?(?<n>couple of|[0-9]{1,3}|[a-z]{1,9}) (?<unit>day)s?\b(?! ago)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Counted();
}
