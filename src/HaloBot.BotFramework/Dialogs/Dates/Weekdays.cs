using System.Text.RegularExpressions;

namespace Microsoft.Bot.Builder.Dialogs.Dates;

/// <summary>"Monday" is the last or the next one; "last Monday" is the Monday of last week, as the official recogniser has it.</summary>
internal static partial class Weekdays
{
    public static IEnumerable<SaidDays> Find(string text, DateOnly today) => Pattern().Matches(text).Select(match => Read(match, today));

    private static SaidDays Read(Match match, DateOnly today)
    {
        var number = CalendarNames.Weekday(match.Groups["day"].Value);
        var thisWeeks = CalendarNames.MondayOf(today).AddDays(number - 1);
        if (match.Groups["which"].Success)
        {
            return SaidDays.One(match, thisWeeks.AddDays(7 * CalendarNames.Offset(match.Groups["which"].Value)));
        }

        var next = thisWeeks < today ? thisWeeks.AddDays(7) : thisWeeks;
        return SaidDays.PastOrFuture(match, Timexes.Weekday(number), new Days(next.AddDays(-7)), new Days(next));
    }

    [GeneratedRegex(
        @"\b(?<which>last|previous|this|next) (?:week,? (?:on )?)?(?<day>" + CalendarNames.Weekdays + "|" + CalendarNames.ShortWeekdays + @")\b"
        + @"|\b(?<day>" + CalendarNames.Weekdays + @")\b(?: (?:of )?(?<which>last|this|next) week\b)?"
        + @"|(?:\bon |^)(?<day>" + CalendarNames.ShortWeekdays + @")(?=[ .,!]*$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
