using HaloBot.Complaints;
using HaloBot.Storage;

namespace HaloBot.Delivery;

/// <summary>Takes messages to one kind of place. A message may be carried twice (see <see cref="Courier"/>), never out of order.</summary>
public interface ICarrier
{
    bool Carries(Outgoing message);

    /// <summary>Sends one message. A failure is an exception, as the Bot Framework throws it.</summary>
    /// <returns>The id that the channel gave it, and what is now known of the case's post.</returns>
    Task<Delivered> CarryAsync(PendingCase pending, PendingMessage message, CourierRow courier, CancellationToken cancellationToken);
}

public sealed record Delivered(string Receipt, CourierRow Courier);
