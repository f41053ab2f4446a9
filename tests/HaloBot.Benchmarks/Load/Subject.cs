namespace HaloBot.Benchmarks.Load;

/// <summary>A bot that is being measured, with its crowd and its figures so far.</summary>
internal sealed class Subject(string name, BotProcess bot, Crowd crowd) : IDisposable
{
    private readonly List<Round> _rounds = [];

    public string Name => name;

    public Task WarmUpAsync(int turns) => crowd.TalkAsync(turns);

    public async Task MeasureAsync(int turns)
    {
        var (cpu, allocated) = (await bot.CpuAsync(), await bot.AllocatedAsync());
        var talk = await crowd.TalkAsync(turns);
        _rounds.Add(new Round(
            (await bot.CpuAsync() - cpu).TotalSeconds * 1000 / turns,
            (await bot.AllocatedAsync() - allocated) / 1024.0 / turns,
            talk.PerSecond,
            talk.Percentile(0.5),
            talk.Percentile(0.95),
            talk.Percentile(0.99),
            await bot.MemoryAsync()));
    }

    public IEnumerable<double> All(Func<Round, double> figure) => _rounds.Select(figure);

    public double Median(Func<Round, double> figure)
    {
        var sorted = All(figure).Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }

    public void Dispose()
    {
        crowd.Dispose();
        bot.Dispose();
    }
}

/// <param name="Cpu">Processor seconds of the bot's process per 1,000 turns.</param>
/// <param name="Allocated">KiB allocated per turn.</param>
/// <param name="Memory">Resident memory at the end, in MiB.</param>
internal sealed record Round(double Cpu, double Allocated, double PerSecond, double P50, double P95, double P99, double Memory);
