namespace HaloBot.Complaints;

/// <summary>
/// Halo's working time in Europe/London, whatever the server's zone: "Monday to Friday between 08.30am and 5.00pm
/// excluding Bank Holidays" (the complaints procedure).
/// </summary>
public sealed class OfficeCalendar(BankHolidays holidays, OpeningHours hours)
{
    private readonly WorkingDays _workingDays = new(holidays, hours);

    public OpeningHours Hours => hours;

    public TimeOnly Opens => hours.Opens;

    public TimeOnly Closes => hours.Closes;

    /// <summary>The last date whose year's bank holidays are all known.</summary>
    public DateOnly KnownUntil { get; } = new(holidays.LastKnownYear, 12, 31);

    /// <summary>The date on the wall in London at that instant.</summary>
    public static DateOnly DateOf(DateTimeOffset instant) => Local(instant).Date;

    public static (DateOnly Date, TimeOnly Time) Local(DateTimeOffset instant)
    {
        var wall = new DateTime(LondonClock.Ticks(instant));
        return (DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall));
    }

    /// <summary>Open at 08:30:00 exactly, shut at 17:00:00 exactly.</summary>
    public bool IsOpen(DateTimeOffset instant)
    {
        var (date, time) = Local(instant);
        return time >= hours.Opens && time < hours.Closes && IsWorkingDay(date);
    }

    public bool IsWorkingDay(DateOnly date) => _workingDays.Contains(date);

    /// <summary>The name of the bank holiday on that date, or null.</summary>
    public string? BankHoliday(DateOnly date) => holidays.Names.GetValueOrDefault(date);

    /// <summary>The first opening after the instant; the present one's is past.</summary>
    public Opening NextOpening(DateTimeOffset instant)
    {
        var (date, time) = Local(instant);
        var day = _workingDays.After(time < hours.Opens ? date.AddDays(-1) : date, 1);
        return new Opening(day, hours.Opens, Provisional: !holidays.Know(day));
    }

    /// <summary>The n-th working day after the date; day 1 is the first working day after it.</summary>
    /// <param name="days">1 or more.</param>
    public DueDate AddWorkingDays(DateOnly from, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        var day = _workingDays.After(from, days);
        return new DueDate(day, Provisional: !holidays.Know(day) || !holidays.Know(from.AddDays(1)));
    }

    /// <summary>The first bank holiday among so many days from the date on.</summary>
    public HolidaysAhead HolidaysAhead(DateOnly from, int days)
    {
        for (var date = from; date < from.AddDays(days); date = date.AddDays(1))
        {
            if (BankHoliday(date) is { } name)
            {
                return new HolidaysAhead(date, name, Provisional: false);
            }
        }

        return new HolidaysAhead(null, null, Provisional: !holidays.Know(from) || !holidays.Know(from.AddDays(days - 1)));
    }

    /// <summary>The Sunday of the date's week.</summary>
    public static DateOnly EndOfWeek(DateOnly date) => date.AddDays((7 - (int)date.DayOfWeek) % 7);

    /// <summary>n × 7 calendar days after the date, also when that is a holiday.</summary>
    public static DateOnly AddWeeks(DateOnly from, int weeks) => from.AddDays(7 * weeks);
}

/// <param name="Provisional">The bank holidays of that year are not known yet, so the date may still move.</param>
public readonly record struct DueDate(DateOnly Date, bool Provisional);

/// <param name="Provisional">The bank holidays of that year are not known yet, so the office may be shut then.</param>
public readonly record struct Opening(DateOnly Date, TimeOnly Time, bool Provisional);

/// <param name="Date">The next bank holiday, or null when none is known.</param>
/// <param name="Provisional">None is known, but the bank holidays of some of the days are not known yet.</param>
public readonly record struct HolidaysAhead(DateOnly? Date, string? Name, bool Provisional);
