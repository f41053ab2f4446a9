using System.Threading.Channels;

namespace HaloBot.Storage;

/// <summary>
/// Tells this process's Courier of a commit at once. Only a short cut: what is lost here (the process dies, the queue is
/// full) stands in the agenda and is found by the sweep.
/// </summary>
public sealed class Nudges
{
    private readonly Channel<AgendaEntry> _queue =
        Channel.CreateBounded<AgendaEntry>(new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Send(AgendaEntry entry) => _queue.Writer.TryWrite(entry);

    public IAsyncEnumerable<AgendaEntry> ReadAllAsync(CancellationToken cancellationToken) => _queue.Reader.ReadAllAsync(cancellationToken);
}
