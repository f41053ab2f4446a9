using BenchmarkDotNet.Running;
using HaloBot.Benchmarks.Bots;
using HaloBot.Benchmarks.Load;
using HaloBot.Benchmarks.Widget;

// The first word chooses. The bots are this same program, started again by whoever measures them.
string[] rest = [.. args.Skip(1)];
switch (args.FirstOrDefault())
{
    case "turns":
        return await TurnsRun.RunAsync(RunOptions.Parse(rest));
    case "start":
        return await ColdStart.RunAsync(RunOptions.Parse(rest));
    case "alerts":
        return await AlertsRun.RunAsync(RunOptions.Parse(rest));
    case "widget":
        return await WidgetRun.RunAsync(RunOptions.Parse(["--rounds", "10", .. rest]));
    case "micro":
        BenchmarkSwitcher.FromAssembly(typeof(RunOptions).Assembly).Run(rest);
        return 0;
    case "bot":
        await Bot.RunAsync(rest);
        return 0;
    default:
        await Console.Error.WriteLineAsync(
            """
            Say what to measure:
              turns [--rounds 5] [--turns 40000] [--warmup 30000] [--conversations 16]   cost of a turn, against the floor
              start [--rounds 9]                                                         from the process's start to the first answer
              alerts [--complaints 300] [--per-second 20]                                 from a case's commit to its alert
              widget [--rounds 10]                                                        from a click on the launcher to a message box that can be used
              micro --filter '*'                                                         parts of a turn, by BenchmarkDotNet
            """);
        return 1;
}
