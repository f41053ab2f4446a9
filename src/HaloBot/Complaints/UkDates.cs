using System.Globalization;

namespace HaloBot.Complaints;

/// <summary>Dates and times as GOV.UK's style writes them, on a server of any culture: "Monday 23 November 2026", "8:30am", "5pm".</summary>
public static class UkDates
{
    public static string InFull(this DateOnly date) => date.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Without the day of the week: "23 November 2026".</summary>
    public static string InWords(this DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string InShort(this DateOnly date) => date.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    public static string Uk(this TimeOnly time) =>
        time == new TimeOnly(12, 0)
            ? "midday"
            : time.ToString(time.Minute == 0 ? "%h" : "h:mm", CultureInfo.InvariantCulture) + (time.Hour < 12 ? "am" : "pm");

    /// <summary>"9:04am on 20 Nov 2026" (London).</summary>
    public static string TimeAndDate(DateTimeOffset instant)
    {
        var (date, time) = OfficeCalendar.Local(instant);
        return $"{time.Uk()} on {date.InShort()}";
    }

    /// <summary>"9:04am" today, "9:04am on 20 Nov 2026" on another day (London).</summary>
    public static string When(DateTimeOffset then, DateTimeOffset now)
    {
        var (date, time) = OfficeCalendar.Local(then);
        return date == OfficeCalendar.DateOf(now) ? time.Uk() : TimeAndDate(then);
    }
}
