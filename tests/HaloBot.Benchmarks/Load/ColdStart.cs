using System.Diagnostics;
using HaloBot.Benchmarks.Bots;

namespace HaloBot.Benchmarks.Load;

/// <summary>From the start of the process to the first answered turn.</summary>
internal static class ColdStart
{
    public static async Task<int> RunAsync(RunOptions options)
    {
        await using var connector = await FakeConnector.StartAsync();
        var (floor, ours) = (new List<double>(), new List<double>());
        for (var round = 0; round < options.Rounds; round++)
        {
            floor.Add(await MeasureAsync(connector, Bot.Floor, Script.Echo));
            ours.Add(await MeasureAsync(connector, Bot.Ours, [Script.Complaint(0)[0]]));
        }

        Console.WriteLine($"floor: median {Median(floor):F0} ms ({floor.Min():F0} to {floor.Max():F0})");
        Console.WriteLine($"ours:  median {Median(ours):F0} ms ({ours.Min():F0} to {ours.Max():F0}), {Median(ours) / Median(floor):F2} × floor");
        return 0;
    }

    private static async Task<double> MeasureAsync(FakeConnector connector, string name, IReadOnlyList<Step> script)
    {
        var began = Stopwatch.GetTimestamp();
        using var bot = await BotProcess.StartAsync(name);
        using var crowd = new Crowd(bot, connector, $"start-{name}-{Guid.NewGuid():N}-", 1, _ => script, token: null);
        await crowd.TalkAsync(1);
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
