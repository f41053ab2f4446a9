using System.Globalization;
using HaloBot.Delivery;

namespace HaloBot.Local.Teams;

/// <summary>
/// How often the bot may send, edit and delete in one conversation: a channel with all its threads, or a chat. The numbers are the
/// bot's own <c>Teams:Limits:*</c>, so that one setting changes both; the counting is not the bot's, or it would prove nothing.
/// </summary>
internal sealed class RateLimit(TeamsLimits limits, [FromKeyedServices(Clocks.Machine)] TimeProvider machine)
{
    /// <summary>Each window is this much shorter than Teams': of two messages sent in time the second may travel faster.</summary>
    private static readonly TimeSpan Leeway = TimeSpan.FromMilliseconds(200);

    private readonly (int Most, TimeSpan Length)[] _windows =
    [
        (limits.PerSecond, TimeSpan.FromSeconds(1)),
        (limits.PerTwoSeconds, TimeSpan.FromSeconds(2)),
        (limits.PerThirtySeconds, TimeSpan.FromSeconds(30)),
        (limits.PerHour, TimeSpan.FromHours(1)),
    ];

    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<DateTimeOffset>> _taken = new(StringComparer.Ordinal);

    /// <summary>Counts one more, or refuses it: what is refused does not count.</summary>
    public Refusal? Take(string conversationId)
    {
        var now = machine.GetUtcNow();
        lock (_gate)
        {
            var taken = _taken.TryGetValue(conversationId, out var known) ? known : _taken[conversationId] = [];
            taken.RemoveAll(at => now - at >= _windows[^1].Length);
            foreach (var (most, length) in _windows.Reverse())
            {
                if (taken.Count >= most && now - taken[^most] < length - Leeway)
                {
                    return TeamsErrors.TooMany(
                        string.Create(CultureInfo.InvariantCulture, $"Too many requests: {most} in {length.TotalSeconds:0} s is all that a conversation takes from a bot."),
                        taken[^most] + length - now);
                }
            }

            taken.Add(now);
            return null;
        }
    }
}
