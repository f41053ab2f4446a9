namespace HaloBot;

/// <summary>
/// There are two clocks. Business time – what dates and deadlines are reckoned in – is the injected
/// <see cref="TimeProvider"/>; tests and PUT /local/clock move it. The machine's clock, injected by the key
/// <see cref="Machine"/>, is for tokens, time-outs, leases and back-off, and is never moved by either.
/// </summary>
public static class Clocks
{
    public const string Machine = "machine";
}

/// <summary>Who this process is when it claims work. A host that never runs twice may keep its name, to find its own claims again.</summary>
public sealed record InstanceName(string Value)
{
    public static InstanceName Random() => new(Guid.NewGuid().ToString("N"));
}
