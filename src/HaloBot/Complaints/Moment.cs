using System.Runtime.InteropServices;

namespace HaloBot.Complaints;

/// <summary>When a deadline begins: a date in London and, where it is known, the very instant.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Moment(DateOnly Date, DateTimeOffset At)
{
    /// <summary>Of a date alone the day's first instant is taken.</summary>
    public static implicit operator Moment(DateOnly date) => new(date, LondonClock.At(date, TimeOnly.MinValue));

    public static implicit operator Moment(DateTimeOffset instant) => new(OfficeCalendar.DateOf(instant), instant);
}
