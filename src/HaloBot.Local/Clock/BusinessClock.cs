using System.Text.Json;

namespace HaloBot.Local.Clock;

/// <summary>
/// Business time, which a driver may stop and move. Only <see cref="GetUtcNow"/> is overridden: timers and timestamps
/// stay on the machine's clock, as tokens, timeouts and leases must.
/// </summary>
internal sealed class BusinessClock : TimeProvider
{
    private readonly string _path;
    private readonly TimeProvider _machine;
    private volatile State _state;

    public BusinessClock(string path, TimeProvider machine)
    {
        (_path, _machine) = (path, machine);
        _state = File.Exists(path) && JsonSerializer.Deserialize<State>(File.ReadAllBytes(path)) is { } kept
            ? kept
            : new State(null, TimeSpan.Zero);
    }

    public bool Running => _state.StoppedAt is null;

    public override DateTimeOffset GetUtcNow()
    {
        var state = _state;
        return state.StoppedAt ?? _machine.GetUtcNow() + state.AheadOfMachine;
    }

    public void StopAt(DateTimeOffset now) => Keep(new State(now.ToUniversalTime(), TimeSpan.Zero));

    public void RunFrom(DateTimeOffset now) => Keep(new State(null, now - _machine.GetUtcNow()));

    private void Keep(State state)
    {
        WholeFile.Write(_path, JsonSerializer.SerializeToUtf8Bytes(state));
        _state = state;
    }

    /// <param name="StoppedAt">Null while the clock runs.</param>
    private sealed record State(DateTimeOffset? StoppedAt, TimeSpan AheadOfMachine);
}
