using Azure.Data.Tables;
using HaloBot.Complaints;
using HaloBot.Delivery;
using HaloBot.EndToEnd.MainJob;
using HaloBot.Storage;
using HaloBot.Tests.Complaints;
using Microsoft.Extensions.Time.Testing;

namespace HaloBot.Tests.Delivery;

/// <summary>An instance that waits for a slow channel is alive: the others must not think otherwise, and it must notice when one of them is not.</summary>
public sealed class HeartbeatTests(Azurite azurite)
{
    [Fact]
    public async Task An_instance_that_waits_for_a_channel_still_says_that_it_is_alive()
    {
        var tables = azurite.NewTables();
        await tables.EnsureCreatedAsync(CancellationToken.None);
        var now = TestProcedure.At("2026-11-23T10:00:00Z");
        var machine = new FakeTimeProvider(now);
        var teams = new HangingCarrier();
        using var desk = new Desk(tables, "one", machine, new FakeTimeProvider(now), teams);
        await desk.FileAsync(CaseReference.FromRandomBytes([1, 2, 3, 4, 5]));
        await desk.Sweep.StartAsync(CancellationToken.None);
        await teams.Asked.WaitAsync(TestContext.Current.CancellationToken);
        var before = await ReadAsync();

        machine.Advance(Instances.Beat);

        await Eventually.TrueAsync(async () => await ReadAsync() != before, TimeSpan.FromSeconds(20), () => "Its row was not renewed.");
        teams.Release();
        await desk.Sweep.StopAsync(CancellationToken.None);

        async Task<string> ReadAsync() => (await tables.Agenda.GetEntityAsync<TableEntity>("instances", "one")).Value.ETag.ToString();
    }

    private sealed class HangingCarrier : ICarrier
    {
        private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Asked => _asked.Task;

        public string Lane => "teams";

        public void Release() => _released.TrySetResult();

        public bool Carries(Outgoing message) => message is not TellCustomer;

        public async Task<Delivered?> CarryAsync(PendingCase pending, PendingMessage message, Post? post, CancellationToken cancellationToken)
        {
            _asked.TrySetResult();
            await _released.Task;
            return new Delivered("receipt");
        }
    }
}
