using System.Threading.Channels;

namespace HaloBot.Storage;

/// <summary>
/// Tells this process's Courier of a commit at once. Only a short cut: what is lost here (the process dies, the queue is
/// full) stands in the agenda and is found by the sweep.
/// </summary>
public sealed class Nudges([FromKeyedServices(Clocks.Machine)] TimeProvider machine)
{
    // A turn that has answered waits this long for its messages, so that whoever sees it end normally sees them out, too.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Channel<Nudge> _queue =
        Channel.CreateBounded<Nudge>(new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.Wait });

    /// <returns>A task that ends when the Courier has tried, or after a second.</returns>
    public Task Send(AgendaEntry entry)
    {
        var nudge = new Nudge(entry);
        return _queue.Writer.TryWrite(nudge) ? Task.WhenAny(nudge.Tried, Task.Delay(Patience, machine)) : Task.CompletedTask;
    }

    /// <summary>No more come: who reads them ends after the last.</summary>
    public void Complete() => _queue.Writer.TryComplete();

    public IAsyncEnumerable<Nudge> ReadAllAsync(CancellationToken cancellationToken) => _queue.Reader.ReadAllAsync(cancellationToken);
}

public sealed class Nudge(AgendaEntry entry)
{
    private readonly TaskCompletionSource _tried = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public AgendaEntry Entry => entry;

    public Task Tried => _tried.Task;

    /// <summary>Once or more often.</summary>
    public void Done() => _tried.TrySetResult();
}
