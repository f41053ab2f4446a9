using System.Net;

namespace HaloBot.EndToEnd.Connector;

/// <summary>Calls that fail on purpose, in an order that is the same in every run: half of them as busy, half as a bad gateway.</summary>
internal sealed class FailingCalls(int seed, double share)
{
    private readonly Lock _gate = new();
    private readonly Random _random = new(seed);

    public int Failed { get; private set; }

    public HttpStatusCode? Next()
    {
        lock (_gate)
        {
            if (_random.NextDouble() >= share)
            {
                return null;
            }

            Failed++;
            return _random.Next(2) == 0 ? HttpStatusCode.TooManyRequests : HttpStatusCode.BadGateway;
        }
    }
}
