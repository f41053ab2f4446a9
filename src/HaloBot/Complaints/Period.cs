using System.Runtime.InteropServices;

namespace HaloBot.Complaints;

/// <summary>
/// How long a deadline runs. Day 1 of working days is the first working day after the start; weeks and days are calendar ones; working
/// hours are those in which the office is open.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Period
{
    private readonly int _count;
    private readonly Unit _unit;

    private Period(int count, Unit unit) => (_count, _unit) = (count, unit);

    private enum Unit
    {
        Day,
        Week,
        WorkingDay,
        WorkingHour,
        Minute,
    }

    /// <summary>Due on the day itself.</summary>
    public static Period None => default;

    public static Period Days(int count) => new(count, Unit.Day);

    public static Period Weeks(int count) => new(count, Unit.Week);

    public static Period WorkingDays(int count) => new(count, Unit.WorkingDay);

    public static Period WorkingHours(int count) => new(count, Unit.WorkingHour);

    public static Period Minutes(int count) => new(count, Unit.Minute);

    /// <summary>A deadline in days passes with the end of its last day in London; one in hours or minutes at its minute.</summary>
    public DueTime After(Moment start, OfficeCalendar calendar) => _unit switch
    {
        _ when _count == 0 => DueTime.EndOf(start.Date),
        Unit.WorkingHour => WorkingHoursAfter(start.At, calendar),
        Unit.Minute => new DueTime(OfficeCalendar.DateOf(start.At.AddMinutes(_count)), start.At.AddMinutes(_count), Provisional: false),
        Unit.WorkingDay => DueTime.EndOf(calendar.AddWorkingDays(start.Date, _count)),
        Unit.Week => DueTime.EndOf(OfficeCalendar.AddWeeks(start.Date, _count)),
        _ => DueTime.EndOf(start.Date.AddDays(_count)),
    };

    /// <summary>As in "within …".</summary>
    public override string ToString()
    {
        var unit = _unit switch
        {
            Unit.WorkingHour => "working hour",
            Unit.Minute => "minute",
            Unit.WorkingDay => "working day",
            Unit.Week => "week",
            _ => "day",
        };
        return _count == 0 ? "on the day" : $"{_count} {unit}{(_count == 1 ? "" : "s")}";
    }

    private DueTime WorkingHoursAfter(DateTimeOffset start, OfficeCalendar calendar)
    {
        var left = TimeSpan.FromHours(_count);
        var (day, time) = OfficeCalendar.Local(start);
        while (true)
        {
            var from = time > calendar.Opens ? time : calendar.Opens;
            if (calendar.IsWorkingDay(day) && from < calendar.Closes)
            {
                var today = calendar.Closes - from;
                if (left <= today)
                {
                    return new DueTime(day, LondonClock.At(day, from.Add(left)), calendar.AddWorkingDays(day.AddDays(-1), 1).Provisional);
                }

                left -= today;
            }

            (day, time) = (day.AddDays(1), TimeOnly.MinValue);
        }
    }
}

/// <summary>When something is due.</summary>
/// <param name="Date">The date that people are told, in London.</param>
/// <param name="Passes">The first instant at which it is late.</param>
/// <param name="Provisional">The bank holidays of that year are not known yet, so it may still move.</param>
public readonly record struct DueTime(DateOnly Date, DateTimeOffset Passes, bool Provisional)
{
    public static DueTime EndOf(DueDate due) => EndOf(due.Date) with { Provisional = due.Provisional };

    public static DueTime EndOf(DateOnly date) => new(date, LondonClock.At(date.AddDays(1), TimeOnly.MinValue), Provisional: false);
}
