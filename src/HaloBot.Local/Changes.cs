namespace HaloBot.Local;

/// <summary>Wakes everyone who waits for something to change: take <see cref="Next"/>, look, then await it.</summary>
internal sealed class Changes
{
    private TaskCompletionSource _next = New();

    public Task Next => Volatile.Read(ref _next).Task;

    public void Announce() => Interlocked.Exchange(ref _next, New()).SetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
