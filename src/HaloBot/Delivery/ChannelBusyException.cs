namespace HaloBot.Delivery;

/// <summary>Nothing was sent: the channel takes no more for a while. That is not the message's fault, and counts as no try.</summary>
public sealed class ChannelBusyException(TimeSpan freeIn) : Exception("The channel has been sent all that it takes for now.")
{
    public TimeSpan FreeIn { get; } = freeIn;
}
