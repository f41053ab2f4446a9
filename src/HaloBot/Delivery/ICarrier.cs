using HaloBot.Complaints;
using HaloBot.Storage;

namespace HaloBot.Delivery;

/// <summary>Takes messages to one kind of place. A message may be carried twice (see <see cref="Courier"/>), never out of order.</summary>
public interface ICarrier
{
    bool Carries(Outgoing message);

    /// <summary>Sends one message. Any exception means that it may not have arrived, and is to be sent again.</summary>
    /// <param name="post">Where the case's post stands, or null before there is one.</param>
    Task<Delivered> CarryAsync(PendingCase pending, PendingMessage message, Post? post, CancellationToken cancellationToken);
}

/// <param name="Receipt">The id that the channel gave the message.</param>
/// <param name="NewPost">The case's post, if this message has made it.</param>
public sealed record Delivered(string Receipt, Post? NewPost = null);
