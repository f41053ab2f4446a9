using HaloBot.Complaints;
using HaloBot.Storage;
using HaloBot.Tests.Complaints;
using Microsoft.Extensions.Time.Testing;

namespace HaloBot.Tests.Delivery;

/// <summary>The Courier keeps the lists of staff right, whatever the channels do, and Reconcile repairs them.</summary>
public sealed class IndexedTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = TestProcedure.At("2026-11-23T10:00:00Z");
    private static readonly CaseReference Reference = CaseReference.FromRandomBytes([1, 2, 3, 4, 5]);

    private readonly Tables _tables;
    private readonly ScriptedCarrier _teams = new("teams");
    private readonly Desk _desk;

    public IndexedTests(Azurite azurite)
    {
        _tables = azurite.NewTables();
        _desk = new Desk(_tables, "one", new FakeTimeProvider(Now), new FakeTimeProvider(Now), _teams);
    }

    public async ValueTask InitializeAsync() => await _tables.EnsureCreatedAsync(CancellationToken.None);

    public ValueTask DisposeAsync()
    {
        _desk.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_case_is_listed_also_while_the_channel_is_away()
    {
        _teams.Fails = (_, _) => new HttpRequestException(HttpRequestError.ConnectionError);
        await _desk.FileAsync(Reference);
        await _desk.TickAsync();

        (await ListAsync()).ShouldHaveSingleItem().Case.ShouldBe(Reference);
    }

    [Fact]
    public async Task What_the_clock_does_moves_the_line()
    {
        await _desk.FileAsync(Reference);
        await _desk.TickAsync();
        (await ListAsync()).Single().Due!.What.ShouldBe("first contact with the customer");

        _desk.Business.Advance(TimeSpan.FromDays(9));
        _desk.Machine.Advance(TimeSpan.FromDays(9));
        await _desk.TickAsync();
        (await ListAsync()).Single().IsOverdueAt(_desk.Business.GetUtcNow()).ShouldBeTrue();
    }

    [Fact]
    public async Task What_has_gone_from_the_index_is_there_again_once_the_open_cases_were_gone_through()
    {
        await _desk.FileAsync(Reference);
        await _desk.TickAsync();
        foreach (var row in await CaseRows.ReadAsync(_tables.Index, "PartitionKey ge 'open-' and PartitionKey lt 'open.'", CancellationToken.None))
        {
            await _tables.Index.DeleteEntityAsync(row);
        }

        (await ListAsync()).ShouldBeEmpty();
        await _desk.Reconcile.RunAsync(Agenda.AllShards, CancellationToken.None);

        (await ListAsync()).ShouldHaveSingleItem().Case.ShouldBe(Reference);
    }

    private Task<IReadOnlyList<CaseLine>> ListAsync() => new OpenCases(_tables).AllAsync(CancellationToken.None);
}
