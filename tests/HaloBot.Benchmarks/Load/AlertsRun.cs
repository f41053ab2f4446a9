using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using HaloBot.Benchmarks.Bots;
using HaloBot.Local.Emulator;
using Microsoft.AspNetCore.Builder;

namespace HaloBot.Benchmarks.Load;

/// <summary>
/// How long after a case's commit its alert reaches the Bot Connector. Customers tell their complaints through /api/messages, and then send them,
/// so many in a second, whatever becomes of those before.
/// </summary>
internal static partial class AlertsRun
{
    private const int Rehearsed = 60;
    private const int TellingAtOnce = 8;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task<int> RunAsync(RunOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("halobot-alerts-").FullName;
        await using (var storage = await StorageEmulator.StartAsync(folder, Console.Out, CancellationToken.None))
        {
            await using var connector = await FakeConnector.StartAsync();
            var watch = new StorageWatch();
            await using var bot = WholeBot.Build(storage.ConnectionString, connector.ServiceUrl, watch);
            await bot.StartAsync();
            await MeasureAsync(options with { Complaints = Rehearsed }, "rehearsal-", bot, connector, watch);
            (await MeasureAsync(options, "customer-", bot, connector, watch)).Print(options);
            await bot.StopAsync();
        }

        Directory.Delete(folder, recursive: true);
        return 0;
    }

    private static async Task<AlertFigures> MeasureAsync(
        RunOptions options, string names, WebApplication bot, FakeConnector connector, StorageWatch watch)
    {
        var alerted = new ConcurrentDictionary<string, long>(StringComparer.Ordinal);
        connector.OnPost = (arrived, post) => alerted.TryAdd(ReferencePattern().Match(post.GetRawText()).Value, arrived);
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        var address = new Uri($"{bot.Urls.Single()}/api/messages");
        var customers = Enumerable.Range(0, options.Complaints)
            .Select(i => new Customer(http, address, connector, $"{names}{i}", Script.Filing(i), token: null)).ToList();
        await Parallel.ForEachAsync(
            customers, new ParallelOptions { MaxDegreeOfParallelism = TellingAtOnce }, async (customer, _) =>
            {
                for (var step = 0; step < Script.UpToTheSummary; step++)
                {
                    await customer.SayAsync();
                }
            });

        watch.Forget();
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(customers.Select((customer, i) => SendAsync(customer, TimeSpan.FromSeconds((double)i / options.PerSecond))));
        var took = Stopwatch.GetElapsedTime(began);
        while (alerted.Count < options.Complaints && Stopwatch.GetElapsedTime(began) < took + Patience)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }

        var times = watch.Filed.Where(filed => alerted.ContainsKey(filed.Key))
            .Select(filed => Stopwatch.GetElapsedTime(filed.Value, alerted[filed.Key]).TotalMilliseconds);
        return new AlertFigures([.. times.Order()], watch.Filed.Count, Stopwatch.GetElapsedTime(began), watch.OutsideTurns.ToDictionary());
    }

    private static async Task SendAsync(Customer customer, TimeSpan at)
    {
        await Task.Delay(at, TimeProvider.System);
        await customer.SayAsync();
    }

    [GeneratedRegex("HC-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]")]
    private static partial Regex ReferencePattern();
}
