using System.Globalization;
using Microsoft.Bot.Schema;

namespace HaloBot.Delivery;

/// <summary>How long to wait after a failure: as long as the channel asks (an hour at most), else 1 s, 2 s, 4 s … up to a limit; spread by a fifth.</summary>
public static class Backoff
{
    /// <summary>For a message that is at fault itself.</summary>
    public static readonly TimeSpan MostForAMessage = TimeSpan.FromMinutes(5);

    /// <summary>For a channel: one try a minute costs nothing, and it may be back at any time.</summary>
    public static readonly TimeSpan MostForAChannel = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan MostAsked = TimeSpan.FromHours(1);

    public static TimeSpan After(Exception failure, int attempts, TimeSpan most, DateTimeOffset now)
    {
        var wait = Asked(failure, now) ?? TimeSpan.FromSeconds(Math.Min(Math.Pow(2, attempts), most.TotalSeconds));
        return wait * (1 + (Random.Shared.NextDouble() * 0.2));
    }

    /// <summary>What the channel's <c>Retry-After</c> asks for, in seconds or as a date; null when it asks for nothing.</summary>
    public static TimeSpan? Asked(Exception failure, DateTimeOffset now)
    {
        if (failure is not ErrorResponseException { Response: { } response } || !response.Headers.TryGetValue("Retry-After", out var values))
        {
            return null;
        }

        var value = values.FirstOrDefault();
        TimeSpan? asked = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) && at > now ? at - now : null;
        return asked > MostAsked ? MostAsked : asked;
    }
}
