using System.Text.Json.Nodes;

namespace HaloBot.Tests.Complaints;

/// <summary>
/// The calendar's rules once more, written down as plainly as they are said: day by day over the file, and summer time by
/// its legal definition. It shares nothing with the program.
/// </summary>
internal static class NaiveCalendar
{
    private static readonly HashSet<DateOnly> Holidays =
        [.. JsonNode.Parse(TestProcedure.HolidaysJson)!["england-and-wales"]!["events"]!.AsArray().Select(day => DateOnly.Parse((string)day!["date"]!))];

    public static bool IsWorkingDay(DateOnly date) =>
        date.DayOfWeek != DayOfWeek.Saturday && date.DayOfWeek != DayOfWeek.Sunday && !Holidays.Contains(date);

    public static DateOnly AddWorkingDays(DateOnly from, int days)
    {
        var date = from;
        for (var counted = 0; counted < days;)
        {
            date = date.AddDays(1);
            if (IsWorkingDay(date))
            {
                counted++;
            }
        }

        return date;
    }

    /// <summary>"From 1 am Greenwich time on the last Sunday in March until 1 am on the last Sunday in October" (Summer Time Order 2002).</summary>
    public static DateTime Local(DateTime utc) =>
        utc >= LastSunday(utc.Year, 3).AddHours(1) && utc < LastSunday(utc.Year, 10).AddHours(1) ? utc.AddHours(1) : utc;

    public static bool IsOpen(DateTime utc)
    {
        var local = Local(utc);
        return IsWorkingDay(DateOnly.FromDateTime(local)) && local.TimeOfDay >= new TimeSpan(8, 30, 0) && local.TimeOfDay < new TimeSpan(17, 0, 0);
    }

    public static DateOnly NextOpening(DateTime utc)
    {
        var local = Local(utc);
        var date = DateOnly.FromDateTime(local);
        if (local.TimeOfDay >= new TimeSpan(8, 30, 0))
        {
            date = date.AddDays(1);
        }

        while (!IsWorkingDay(date))
        {
            date = date.AddDays(1);
        }

        return date;
    }

    private static DateTime LastSunday(int year, int month)
    {
        var day = new DateTime(year, month, 31, 0, 0, 0, DateTimeKind.Utc);
        while (day.DayOfWeek != DayOfWeek.Sunday)
        {
            day = day.AddDays(-1);
        }

        return day;
    }
}
