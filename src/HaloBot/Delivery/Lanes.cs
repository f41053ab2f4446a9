using HaloBot.Storage;

namespace HaloBot.Delivery;

/// <summary>The lanes of this process, the staff's first.</summary>
public sealed class Lanes(IEnumerable<ICarrier> carriers, [FromKeyedServices(Clocks.Machine)] TimeProvider machine)
{
    public IReadOnlyList<Lane> All { get; } = [.. carriers.Select(carrier => new Lane(carrier, machine))];
}

/// <summary>A case's messages for one lane, in order.</summary>
public sealed record Load(Lane Lane, IReadOnlyList<PendingMessage> Messages);
