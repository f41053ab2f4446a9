using System.Globalization;
using Microsoft.Bot.Schema;

namespace HaloBot.Delivery;

/// <summary>How long to wait after a failure: as long as the channel says (an hour at most), else 1 s, 2 s, 4 s … up to a limit, spread by a fifth.</summary>
public static class Backoff
{
    /// <summary>For a message that is at fault itself.</summary>
    public static readonly TimeSpan MostForAMessage = TimeSpan.FromMinutes(5);

    /// <summary>For a channel: one try a minute costs nothing, and it may be back at any time.</summary>
    public static readonly TimeSpan MostForAChannel = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan MostAsked = TimeSpan.FromHours(1);

    public static TimeSpan After(Exception failure, int attempts, TimeSpan most, DateTimeOffset now)
    {
        var asked = RetryAfter(failure, now);
        var wait = asked > MostAsked ? MostAsked : asked ?? TimeSpan.FromSeconds(Math.Min(Math.Pow(2, attempts), most.TotalSeconds));
        return wait * (1 + (Random.Shared.NextDouble() * 0.2));
    }

    private static TimeSpan? RetryAfter(Exception failure, DateTimeOffset now)
    {
        if (failure is not ErrorResponseException { Response: { } response } || !response.Headers.TryGetValue("Retry-After", out var values))
        {
            return null;
        }

        var value = values.FirstOrDefault();
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return TimeSpan.FromSeconds(seconds);
        }

        return DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) && at > now ? at - now : null;
    }
}
