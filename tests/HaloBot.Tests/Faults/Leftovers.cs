using HaloBot.Delivery;
using HaloBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace HaloBot.Tests.Faults;

/// <summary>What a host still has to do: entries of the agenda that are due, and what waits for a channel.</summary>
public static class Leftovers
{
    public static async Task<int> CountAsync(IServiceProvider services)
    {
        var due = await services.GetRequiredService<Agenda>()
            .DueAsync(services.GetRequiredService<TimeProvider>().GetUtcNow(), Agenda.AllShards, CancellationToken.None);
        var ever = services.GetRequiredKeyedService<TimeProvider>(Clocks.Machine).GetUtcNow().AddDays(1);
        var backlog = services.GetRequiredService<Backlog>();
        var waiting = await Task.WhenAll(services.GetRequiredService<Lanes>().All.Select(
            lane => backlog.DueAsync(lane.Carrier.Lane, ever, Agenda.AllShards, CancellationToken.None)));
        return due.Count + waiting.Sum(lane => lane.Count);
    }
}
