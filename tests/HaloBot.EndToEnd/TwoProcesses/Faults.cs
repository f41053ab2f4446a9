namespace HaloBot.EndToEnd.TwoProcesses;

internal enum Fault
{
    None,

    /// <summary>429, with Retry-After: nothing was taken.</summary>
    Busy,

    /// <summary>503: nothing was taken.</summary>
    Down,

    /// <summary>The channel takes it, and the connection ends before the answer.</summary>
    AnswerLost,
}

/// <summary>The staff channel fails on purpose, in an order of its own that is the same in every run.</summary>
internal sealed class Faults(int seed, double share)
{
    private readonly Lock _gate = new();
    private readonly Random _random = new(seed);

    /// <summary>How often it has failed, by kind.</summary>
    public Dictionary<Fault, int> Injected { get; } = [];

    /// <summary>How this call is to fail. What customers hear is left alone.</summary>
    public Fault Next(Call call)
    {
        lock (_gate)
        {
            if (call.Kind == CallKind.Chat || _random.NextDouble() >= share)
            {
                return Fault.None;
            }

            var fault = (Fault)_random.Next((int)Fault.Busy, (int)Fault.AnswerLost + 1);
            Injected[fault] = Injected.GetValueOrDefault(fault) + 1;
            return fault;
        }
    }
}
