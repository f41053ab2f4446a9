using NodaTime;

namespace HaloBot.Complaints;

/// <summary>
/// Halo's working time in Europe/London, whatever the server's zone: "Monday to Friday between 08.30am and 5.00pm
/// excluding Bank Holidays" (the complaints procedure).
/// </summary>
public sealed class OfficeCalendar(BankHolidays holidays, TimeOnly opens, TimeOnly closes)
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    public TimeOnly Opens => opens;

    public TimeOnly Closes => closes;

    /// <summary>The date on the wall in London at that instant.</summary>
    public static DateOnly DateOf(DateTimeOffset instant) => Local(instant).Date;

    public static (DateOnly Date, TimeOnly Time) Local(DateTimeOffset instant)
    {
        var local = Instant.FromDateTimeOffset(instant).InZone(London).LocalDateTime;
        return (local.Date.ToDateOnly(), local.TimeOfDay.ToTimeOnly());
    }

    /// <summary>Open at 08:30:00 exactly, shut at 17:00:00 exactly.</summary>
    public bool IsOpen(DateTimeOffset instant)
    {
        var (date, time) = Local(instant);
        return IsWorkingDay(date) && time >= opens && time < closes;
    }

    public bool IsWorkingDay(DateOnly date) =>
        date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays.Contains(date);

    /// <summary>The name of the bank holiday on that date, or null.</summary>
    public string? BankHoliday(DateOnly date) => holidays.Names.GetValueOrDefault(date);

    /// <summary>The first opening after the instant; the present one's is past.</summary>
    public (DateOnly Date, TimeOnly Time) NextOpening(DateTimeOffset instant)
    {
        var (date, time) = Local(instant);
        var day = time < opens ? date : date.AddDays(1);
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return (day, opens);
    }

    /// <summary>The n-th working day after the date; day 1 is the first working day after it.</summary>
    /// <param name="days">1 or more.</param>
    public DueDate AddWorkingDays(DateOnly from, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        var day = from;
        while (days > 0)
        {
            day = day.AddDays(1);
            days -= IsWorkingDay(day) ? 1 : 0;
        }

        return new DueDate(day, Provisional: day.Year > holidays.LastKnownYear);
    }

    /// <summary>n × 7 calendar days after the date, also when that is a holiday.</summary>
    public static DateOnly AddWeeks(DateOnly from, int weeks) => from.AddDays(7 * weeks);
}

/// <param name="Provisional">The bank holidays of that year are not known yet, so the date may still move.</param>
public readonly record struct DueDate(DateOnly Date, bool Provisional);
