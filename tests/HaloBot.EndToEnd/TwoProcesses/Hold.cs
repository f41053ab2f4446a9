using System.Collections.Concurrent;

namespace HaloBot.EndToEnd.TwoProcesses;

/// <summary>
/// Leaves one instance's posts to the staff channel without an answer until they are released. Every second one stands in the channel by
/// then; of the others the channel knows nothing yet, and if their sender dies, it never will.
/// </summary>
internal sealed class Hold(string by)
{
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _posts;
    private readonly ConcurrentDictionary<string, bool> _standsAlready = new(StringComparer.Ordinal);

    /// <summary>The cases whose posts have come, and whether the channel took them before it fell silent.</summary>
    public IReadOnlyDictionary<string, bool> Cases => _standsAlready;

    public void Release() => _released.TrySetResult();

    public Task BeforeTakingAsync(Call call, CancellationToken gone)
    {
        if (call.By != by || call.Kind != CallKind.Post)
        {
            return Task.CompletedTask;
        }

        return _standsAlready.GetOrAdd(call.Case, _ => Interlocked.Increment(ref _posts) % 2 == 0) ? Task.CompletedTask : _released.Task.WaitAsync(gone);
    }

    public Task BeforeAnsweringAsync(Call call, CancellationToken gone) =>
        call.By == by && call.Kind == CallKind.Post ? _released.Task.WaitAsync(gone) : Task.CompletedTask;
}
