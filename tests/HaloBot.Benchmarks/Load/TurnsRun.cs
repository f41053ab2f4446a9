using HaloBot.Benchmarks.Bots;

namespace HaloBot.Benchmarks.Load;

/// <summary>What a turn costs, beside what it costs at the least, in one run: rounds of the bots alternate, so that both meet the same machine.</summary>
internal static class TurnsRun
{
    public static async Task<int> RunAsync(RunOptions options)
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var keys = await KeyServer.StartAsync();
        using var floor = await SubjectAsync(Bot.Floor, _ => Script.Echo, null, Bot.Floor);
        using var ours = await SubjectAsync(Bot.Ours, Script.Complaint, null, Bot.Ours);
        using var authenticated = await SubjectAsync(Bot.Authenticated, Script.Complaint, keys.TokenFor(connector.ServiceUrl), Bot.Authenticated, keys.Address);
        Subject[] subjects = [floor, ours, authenticated];

        foreach (var subject in subjects)
        {
            Console.WriteLine($"warming up {subject.Name}: {options.Warmup} turns");
            await subject.WarmUpAsync(options.Warmup);
        }

        for (var round = 1; round <= options.Rounds; round++)
        {
            Console.WriteLine($"round {round} of {options.Rounds}: {options.Turns} turns each, {options.Conversations} at once");
            foreach (var subject in subjects)
            {
                await subject.MeasureAsync(options.Turns);
            }
        }

        Print(subjects, floor);
        return 0;

        async Task<Subject> SubjectAsync(string name, Func<int, IReadOnlyList<Step>> script, string? token, params string[] bot)
        {
            var process = await BotProcess.StartAsync(bot);
            return new Subject(name, process, new Crowd(process, connector, name, options.Conversations, script, token));
        }
    }

    private static void Print(Subject[] subjects, Subject floor)
    {
        Console.WriteLine();
        Console.WriteLine($"{"median of the rounds",-16} {"CPU s/1,000",11} {"× floor",8} {"KiB/turn",9} {"turns/s",8} {"p50 ms",7} {"p95 ms",7} {"p99 ms",7} {"× floor",8} {"RSS MiB",8}");
        foreach (var s in subjects)
        {
            Console.WriteLine(
                $"{s.Name,-20} {s.Median(r => r.Cpu),11:F3} {s.Median(r => r.Cpu) / floor.Median(r => r.Cpu),8:F2} {s.Median(r => r.Allocated),9:F1} " +
                $"{s.Median(r => r.PerSecond),8:F0} {s.Median(r => r.P50),7:F2} {s.Median(r => r.P95),7:F2} {s.Median(r => r.P99),7:F2} " +
                $"{s.Median(r => r.P99) / floor.Median(r => r.P99),8:F2} {s.Median(r => r.Memory),8:F0}");
        }

        Console.WriteLine();
        foreach (var s in subjects)
        {
            Console.WriteLine($"{s.Name}: CPU s/1,000 by round {string.Join("  ", s.All(r => r.Cpu).Select(cpu => cpu.ToString("F3")))}");
        }
    }
}
