using System.Diagnostics;

namespace HaloBot.Benchmarks.Load;

/// <summary>Customers who talk to one bot at once.</summary>
internal sealed class Crowd : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });
    private readonly Customer[] _customers;

    public Crowd(BotProcess bot, FakeConnector connector, string name, int size, Func<int, IReadOnlyList<Step>> script, string? token)
    {
        var address = new Uri(bot.Address, "api/messages");
        _customers = [.. Enumerable.Range(0, size).Select(i => new Customer(_http, address, connector, $"{name}{i}", script(i), token))];
    }

    /// <summary>Takes that many turns, spread over the customers, and returns how long each took.</summary>
    public async Task<Talk> TalkAsync(int turns)
    {
        var left = turns;
        var began = Stopwatch.GetTimestamp();
        var times = await Task.WhenAll(_customers.Select(async customer =>
        {
            var mine = new List<TimeSpan>(turns / _customers.Length * 2);
            while (Interlocked.Decrement(ref left) >= 0)
            {
                mine.Add(await customer.SayAsync());
            }

            return mine;
        }));
        return new Talk([.. times.SelectMany(mine => mine).Order()], Stopwatch.GetElapsedTime(began));
    }

    public void Dispose() => _http.Dispose();
}

/// <param name="Times">How long each turn took, shortest first.</param>
internal sealed record Talk(IReadOnlyList<TimeSpan> Times, TimeSpan Took)
{
    public double PerSecond => Times.Count / Took.TotalSeconds;

    /// <summary>Milliseconds that this share of the turns stayed within.</summary>
    public double Percentile(double share) => Times[(int)Math.Ceiling(share * Times.Count) - 1].TotalMilliseconds;
}
