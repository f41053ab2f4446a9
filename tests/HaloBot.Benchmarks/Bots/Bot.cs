using System.Globalization;
using Microsoft.AspNetCore.Builder;

namespace HaloBot.Benchmarks.Bots;

/// <summary>The bots that are measured. Each is a process of its own and says its address when it listens.</summary>
internal static class Bot
{
    public const string Floor = "floor";
    public const string Ours = "ours";
    public const string Authenticated = "authenticated";

    /// <summary>What a bot prints, with its address after it.</summary>
    public const string Listening = "listening ";

    /// <summary>Answers how many bytes the process has allocated.</summary>
    public const string Allocated = "/allocated";

    /// <param name="args">Which bot; for the authenticated one also the address of the channels' keys.</param>
    public static async Task RunAsync(string[] args)
    {
        var app = args[0] switch
        {
            Floor => FloorBot.Build(),
            Ours => ComplaintBot.Build(),
            Authenticated => ComplaintBot.Build(keys: args[1]),
            _ => throw new ArgumentException($"There is no bot '{args[0]}'.", nameof(args)),
        };
        app.MapGet(Allocated, () => GC.GetTotalAllocatedBytes(precise: true).ToString(CultureInfo.InvariantCulture));
        await app.StartAsync();
        Console.WriteLine(Listening + app.Urls.Single());

        // Whoever started it closes its input, or dies: both end it.
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
    }
}
