using System.Globalization;

namespace HaloBot.Local;

/// <summary>Instants as the channels write them: UTC with milliseconds.</summary>
internal static class WireTime
{
    public static string Stamp(this TimeProvider clock) => Format(clock.GetUtcNow());

    public static string Format(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
