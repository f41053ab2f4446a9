using System.Text.RegularExpressions;

namespace Microsoft.Bot.Builder.Dialogs.Dates;

/// <summary>Dates by the calendar: "23 November 2026", "Nov 23rd", "23/11/2026", "2026-11-23", "the 23rd".</summary>
internal static partial class CalendarDates
{
    private const string Ordinal = "(?:st|nd|rd|th)?";
    private const string OnWeekday = @"\b(?:(?:" + CalendarNames.Weekdays + "|" + CalendarNames.ShortWeekdays + @"),? (?:the )?)?";

    public static IEnumerable<SaidDays> Find(string text, DateOnly? today) =>
        new[] { YearFirst(), DayFirst(), DayThenMonth(), MonthThenDay(), DayAlone() }
            .SelectMany(pattern => pattern.Matches(text))
            .Select(match => Read(match, today))
            .OfType<SaidDays>();

    private static SaidDays Read(Match match, DateOnly? today)
    {
        var day = Number(match, "d").Value;
        var month = match.Groups["name"].Success ? CalendarNames.Month(match.Groups["name"].Value) : Number(match, "m");
        if (month > 12 && day <= 12 && !match.Groups["name"].Success)
        {
            // The other way round, as in America: only one of the two can be the month.
            (day, month) = (month.Value, day);
        }

        if (Number(match, "y") is { } year)
        {
            year = Century(match, year);
            return IsDate(year, month.Value, day) ? SaidDays.One(match, new DateOnly(year, month.Value, day)) : null;
        }

        return today is { } now ? NearestDates.Read(match, now, month, day) : null;
    }

    internal static bool IsDate(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static int Century(Match match, int year) => match.Groups["y"].Length > 2 ? year : year + (year < 40 ? 2000 : 1900);

    private static int? Number(Match match, string group) => match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan) : null;

    [GeneratedRegex(@"(?<![0-9])(?<y>[0-9]{4})(?<s>[-/.])(?<m>[0-9]{1,2})\k<s>(?<d>[0-9]{1,2})(?![0-9])")]
    private static partial Regex YearFirst();

    [GeneratedRegex(
        @"(?<![0-9/.-])(?:(?<d>[0-9]{1,2})(?<s>[-/.])(?<m>[0-9]{1,2})\k<s>(?<y>[0-9]{4}|[0-9]{2})|(?<d>[0-9]{1,2})/(?<m>[0-9]{1,2}))(?![0-9]|[/.-][0-9])")]
    private static partial Regex DayFirst();

    [GeneratedRegex(
        OnWeekday + @"(?<d>[0-9]{1,2})" + Ordinal + @"(?: of)?[ -]?(?<name>" + CalendarNames.Months + @")\b\.?"
        + @"(?:,?[ -]?(?<y>[0-9]{4})\b|,? '(?<y>[0-9]{2})\b)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayThenMonth();

    [GeneratedRegex(
        OnWeekday + @"\b(?<name>" + CalendarNames.Months + @")\b\.?[ -](?:the )?(?<d>[0-9]{1,2})" + Ordinal + @"\b(?!:| ?[ap]\.?m)"
        + @"(?:,? (?<y>[0-9]{4})\b)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MonthThenDay();

    // "the 2nd bill" is no date; "the 2nd at noon" is one.
    [GeneratedRegex(
        OnWeekday + @"(?<=\bthe )(?<d>[0-9]{1,2})(?:st|nd|rd|th)\b(?! (?!at |about |around |in the )[a-z])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayAlone();
}
