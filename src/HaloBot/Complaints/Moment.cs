using System.Runtime.InteropServices;
using NodaTime;

namespace HaloBot.Complaints;

/// <summary>When a deadline begins: a date in London and, where it is known, the very instant.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Moment(DateOnly Date, DateTimeOffset At)
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    /// <summary>Of a date alone the day's first instant is taken.</summary>
    public static implicit operator Moment(DateOnly date) => new(date, InLondon(date, TimeOnly.MinValue));

    public static implicit operator Moment(DateTimeOffset instant) => new(OfficeCalendar.DateOf(instant), instant);

    /// <summary>The instant at which London's walls show that time; in the hour that the clocks leave out, the next one that they show.</summary>
    public static DateTimeOffset InLondon(DateOnly date, TimeOnly time) =>
        (LocalDate.FromDateOnly(date) + LocalTime.FromTimeOnly(time)).InZoneLeniently(London).ToDateTimeOffset();
}
