using System.Text.RegularExpressions;

namespace Microsoft.Bot.Builder.Dialogs.Dates;

/// <summary>Weeks, weekends, months and years: "last week", "in October", "October 2026", "in 2025".</summary>
internal static partial class Periods
{
    private const string In = @"\b(?:(?:in|during|since) (?:early |mid |late )?)?";

    // The 31st of February is not the whole month.
    private const string NotOfADay = @"(?<![0-9](?:st|nd|rd|th)?(?: of)?[ -]?)";

    public static IEnumerable<SaidDays> Find(string text, DateOnly today) =>
        Relative().Matches(text).Select(match => ReadRelative(match, today))
            .Concat(Month().Matches(text).Select(match => ReadMonth(match, today)))
            .Concat(Year().Matches(text).Select(match => YearOf(match, int.Parse(match.Groups["y"].ValueSpan))));

    private static SaidDays ReadRelative(Match match, DateOnly today)
    {
        var offset = CalendarNames.Offset(match.Groups["which"].Value);
        var monday = CalendarNames.MondayOf(today).AddDays(7 * offset);
        return match.Groups["unit"].Value.ToLowerInvariant() switch
        {
            "week" => SaidDays.Span(match, Timexes.Week(monday), monday, monday.AddDays(7)),
            "weekend" => SaidDays.Span(match, Timexes.Week(monday) + "-WE", monday.AddDays(5), monday.AddDays(7)),
            "month" => MonthOf(match, new DateOnly(today.Year, today.Month, 1).AddMonths(offset)),
            _ => YearOf(match, today.Year + offset),
        };
    }

    private static SaidDays ReadMonth(Match match, DateOnly today)
    {
        var month = CalendarNames.Month(match.Groups["name"].Value);
        var thisYears = new DateOnly(today.Year, month, 1);
        if (match.Groups["y"].Success)
        {
            return MonthOf(match, new DateOnly(int.Parse(match.Groups["y"].ValueSpan), month, 1));
        }

        if (match.Groups["which"].Success)
        {
            return MonthOf(match, thisYears.AddYears(CalendarNames.Offset(match.Groups["which"].Value)));
        }

        var next = month < today.Month ? thisYears.AddYears(1) : thisYears;
        return SaidDays.PastOrFuture(
            match, Timexes.AnyYear(month), new Days(next.AddYears(-1), next.AddYears(-1).AddMonths(1)), new Days(next, next.AddMonths(1)));
    }

    private static SaidDays MonthOf(Match match, DateOnly first) => SaidDays.Span(match, Timexes.Month(first), first, first.AddMonths(1));

    private static SaidDays YearOf(Match match, int year)
    {
        var first = new DateOnly(year, 1, 1);
        return SaidDays.Span(match, Timexes.Year(first), first, first.AddYears(1));
    }

    [GeneratedRegex(
        @"\b(?<which>last|previous|this|next) (?<unit>week|weekend|month|year)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Relative();

    [GeneratedRegex(
        NotOfADay + In + @"(?<name>" + CalendarNames.Months + @")\.?,? (?<y>(?:19|20)[0-9][0-9])\b"
        + @"|\b(?<which>last|previous|next) (?<name>" + CalendarNames.Months + @")\b"
        + @"|\b(?<which>this) (?<name>" + CalendarNames.PlainMonths + @")\b"
        + @"|\b(?:in|during|since) (?:early |mid |late )?(?<name>" + CalendarNames.Months + @")\b(?! [0-9])"
        + "|" + NotOfADay + @"\b(?<name>" + CalendarNames.PlainMonths + @")\b(?! [0-9])"
        + @"|^(?<name>" + CalendarNames.Months + @")(?=[ .,!]*$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Month();

    [GeneratedRegex(@"\bin (?<y>(?:19|20)[0-9][0-9])\b(?![-/.][0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
