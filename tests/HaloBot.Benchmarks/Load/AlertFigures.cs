namespace HaloBot.Benchmarks.Load;

/// <param name="Times">Milliseconds from each case's commit to its alert, shortest first.</param>
/// <param name="Filed">How many cases there are; each must have its alert.</param>
/// <param name="Took">From the first sending to the last answer.</param>
/// <param name="OutsideTurns">Storage requests meanwhile that belong to no turn, by method and table.</param>
internal sealed record AlertFigures(IReadOnlyList<double> Times, int Filed, TimeSpan Took, IReadOnlyDictionary<string, int> OutsideTurns)
{
    // What sweep and backlog ask of the agenda they ask by the clock, however many cases there are.
    private static readonly string[] ByTheClock = ["GET Agenda", "PUT Agenda"];

    public void Print(RunOptions options)
    {
        Console.WriteLine($"{Filed} cases filed at {options.PerSecond} a second in {Took.TotalSeconds:F1} s; {Times.Count} alerts arrived.");
        Console.WriteLine(
            $"commit to alert: p50 {Percentile(0.5):F1} ms, p95 {Percentile(0.95):F1} ms, p99 {Percentile(0.99):F1} ms, max {Times[^1]:F1} ms");
        var courier = OutsideTurns.Where(asked => !ByTheClock.Contains(asked.Key)).OrderBy(asked => asked.Key, StringComparer.Ordinal).ToList();
        Console.WriteLine(
            $"storage requests of the Courier per case: {courier.Sum(asked => asked.Value) / (double)Filed:F2} " +
            $"({string.Join(", ", courier.Select(asked => $"{asked.Key} {asked.Value / (double)Filed:F2}"))})");
        var byTheClock = ByTheClock.Sum(key => OutsideTurns.GetValueOrDefault(key));
        Console.WriteLine($"storage requests by the clock, whatever is filed: {byTheClock / Took.TotalSeconds:F1} a second");
    }

    private double Percentile(double share) => Times[(int)Math.Ceiling(share * Times.Count) - 1];
}
