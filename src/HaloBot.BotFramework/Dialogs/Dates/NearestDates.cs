using System.Text.RegularExpressions;

namespace Microsoft.Bot.Builder.Dialogs.Dates;

/// <summary>A day of which the year, or the month too, was not said: the last one before today, and the next one from today on.</summary>
internal static class NearestDates
{
    // The 29th of February may be eight years away.
    private const int YearsAway = 8;

    public static SaidDays Read(Match match, DateOnly today, int? month, int day)
    {
        var firsts = month is { } named
            ? Enumerable.Range(today.Year - YearsAway, (2 * YearsAway) + 1).Select(year => (Year: year, Month: named))
            : Enumerable.Range(-2, 5).Select(offset => today.AddMonths(offset)).Select(first => (first.Year, first.Month));
        var dates = firsts
            .Where(first => CalendarDates.IsDate(first.Year, first.Month, day))
            .Select(first => new DateOnly(first.Year, first.Month, day))
            .ToLookup(date => date < today);
        if (!dates[true].Any())
        {
            return null;
        }

        var timex = month is null ? Timexes.AnyMonth(day) : Timexes.AnyYear(month.Value, day);
        return SaidDays.PastOrFuture(match, timex, new Days(dates[true].Last()), new Days(dates[false].First()));
    }
}
