using System.Collections.Concurrent;
using System.Diagnostics;

namespace HaloBot.Tests.Faults;

/// <summary>Faults that have been armed together, and what has been reached since.</summary>
public sealed class Script(IReadOnlyList<Fault> faults)
{
    private readonly ConcurrentDictionary<Moment, TaskCompletionSource> _reached = new();
    private readonly ConcurrentDictionary<Point, int> _visits = new();
    private readonly TaskCompletionSource _released = New();
    private readonly ConcurrentDictionary<Fault, bool> _struckFaults = new();
    private readonly TaskCompletionSource _struck = New();

    /// <summary>Ends when the first of the faults strikes.</summary>
    public Task Struck => _struck.Task;

    public bool HaveAllStruck => _struckFaults.Count == faults.Count;

    public void Release() => _released.TrySetResult();

    /// <summary>A request begins. Its visit is told when it is about to be sent, and when its answer is here.</summary>
    public Visit Enter(Point point) => new(this, point, point == Point.None ? 0 : _visits.AddOrUpdate(point, 1, (_, before) => before + 1));

    /// <summary>Whether this answer gets lost; once only, so that the next try succeeds.</summary>
    public bool Loses(Moment moment) => faults.FirstOrDefault(fault => fault.Kind == FaultKind.Lose && fault.At == moment) is { } lost && Strike(lost);

    /// <param name="failure">How the request fails if it is to.</param>
    public async Task ReachAsync(Moment moment, Func<Exception> failure, CancellationToken cancellationToken)
    {
        foreach (var fault in faults.Where(fault => fault.At == moment && fault.Kind != FaultKind.Lose))
        {
            Strike(fault);
            switch (fault.Kind)
            {
                case FaultKind.Throw:
                    throw failure();
                case FaultKind.Hold:
                    await Task.WhenAny(_released.Task, fault.Until is { } until ? Signal(until).Task : _released.Task).WaitAsync(cancellationToken);
                    break;
                case FaultKind.Kill:
                    using (var own = Process.GetCurrentProcess())
                    {
                        own.Kill();
                    }

                    await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, CancellationToken.None);
                    break;
            }
        }

        Signal(moment).TrySetResult();
    }

    /// <summary>False when it has struck before.</summary>
    private bool Strike(Fault fault)
    {
        var isFirst = _struckFaults.TryAdd(fault, true);
        _struck.TrySetResult();
        return isFirst;
    }

    private TaskCompletionSource Signal(Moment moment) => _reached.GetOrAdd(moment, _ => New());

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>One request on its way.</summary>
public sealed record Visit(Script Script, Point Point, int Number)
{
    public Task BeforeAsync(Func<Exception> failure, CancellationToken cancellationToken) => ReachAsync(Edge.Before, failure, cancellationToken);

    public Task AfterAsync(Func<Exception> failure, CancellationToken cancellationToken) => ReachAsync(Edge.After, failure, cancellationToken);

    public bool LosesAnswer() => Point != Point.None && Script.Loses(new Moment(Edge.After, Point, Number));

    private Task ReachAsync(Edge edge, Func<Exception> failure, CancellationToken cancellationToken) =>
        Point == Point.None ? Task.CompletedTask : Script.ReachAsync(new Moment(edge, Point, Number), failure, cancellationToken);
}
