using HaloBot.Complaints;
using HaloBot.Storage;

namespace HaloBot.Delivery;

/// <summary>Takes messages to one kind of place. A message may be carried twice (see <see cref="Courier"/>), never out of order.</summary>
public interface ICarrier
{
    /// <summary>The name of its lane, in row keys for ever: letters only.</summary>
    string Lane { get; }

    /// <summary>How long until the channel's limits let one more through; zero when that is soon enough to wait for.</summary>
    TimeSpan FreeIn => TimeSpan.Zero;

    /// <summary>Whether half of what the channel takes is to spare, for what need not be sent now.</summary>
    bool HasRoom => true;

    bool Carries(Outgoing message);

    /// <summary>Sends one message. Any exception means that it may not have arrived, and is to be sent again.</summary>
    /// <param name="post">Where the case's post stands, or null before there is one.</param>
    /// <returns>Null when it is to stay where it is until something else happens to the case.</returns>
    Task<Delivered?> CarryAsync(PendingCase pending, PendingMessage message, Post? post, CancellationToken cancellationToken);

    /// <summary>Brings the list of a rush up to date, where the carrier keeps one.</summary>
    /// <returns>False when that is to be tried again.</returns>
    Task<bool> DrawListAsync(string rush, Lane lane) => Task.FromResult(true);
}

/// <param name="Receipt">The id that the channel gave the message; null when first the post had to be made, and the message is still to be carried.</param>
/// <param name="NewPost">The case's post, if it has just been made.</param>
/// <param name="Rush">The rush whose list shows the case, or that it has a post now, and waits to be drawn again.</param>
public sealed record Delivered(string? Receipt, Post? NewPost = null, string? Rush = null)
{
    /// <summary>Whether the channel has taken something; a line in a list is drawn later.</summary>
    public bool ReachedTheChannel => NewPost is not null || Rush is null;
}
