using NodaTime;

namespace HaloBot.Complaints;

/// <summary>
/// How far the clocks on London's walls are from UTC. Summer time's beginnings and ends are laid out once: NodaTime's own
/// cache allocates as it fills.
/// </summary>
internal static class LondonClock
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/London"];
    private static readonly DateTime From = new(1972, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Until = new(2100, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private static readonly (long[] Starts, long[] Offsets) Intervals = LayOut();

    /// <summary>What the wall shows at that instant, as ticks of <see cref="DateTime"/>.</summary>
    public static long Ticks(DateTimeOffset instant)
    {
        var utc = instant.UtcTicks;
        if (utc < From.Ticks || utc >= Until.Ticks)
        {
            return utc + Zone.GetUtcOffset(Instant.FromDateTimeOffset(instant)).Ticks;
        }

        var at = Array.BinarySearch(Intervals.Starts, utc);
        return utc + Intervals.Offsets[at >= 0 ? at : ~at - 1];
    }

    /// <summary>The instant at which London's walls show that time; in the hour that the clocks leave out, the next that they show.</summary>
    public static DateTimeOffset At(DateOnly date, TimeOnly time) =>
        (LocalDate.FromDateOnly(date) + LocalTime.FromTimeOnly(time)).InZoneLeniently(Zone).ToDateTimeOffset();

    private static (long[] Starts, long[] Offsets) LayOut()
    {
        var from = Instant.FromDateTimeUtc(From);
        var intervals = Zone.GetZoneIntervals(from, Instant.FromDateTimeUtc(Until)).ToList();
        return (
            [.. intervals.Select(interval => interval.HasStart && interval.Start > from ? interval.Start.ToDateTimeUtc().Ticks : From.Ticks)],
            [.. intervals.Select(interval => interval.WallOffset.Ticks)]);
    }
}
