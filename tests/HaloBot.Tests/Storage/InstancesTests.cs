using HaloBot.Storage;

namespace HaloBot.Tests.Storage;

/// <summary>How instances share the agenda's partitions, on the real emulator.</summary>
public sealed class InstancesTests(Azurite azurite) : IAsyncLifetime
{
    private readonly Tables _tables = azurite.NewTables();

    public async ValueTask InitializeAsync() => await _tables.EnsureCreatedAsync(CancellationToken.None);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public void Before_it_knows_of_others_an_instance_looks_after_everything()
    {
        var one = Instance("one");
        one.Shards.ShouldBe(Agenda.AllShards);
        one.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Every_partition_has_one_instance_that_looks_after_it()
    {
        var instances = new[] { Instance("one"), Instance("two"), Instance("three") };
        await BeatAsync(instances);

        instances.ShouldAllBe(instance => instance.Count == 3);
        instances.SelectMany(instance => instance.Shards).Order().ShouldBe(Agenda.AllShards);
        instances.ShouldAllBe(instance => instance.Shards.Count >= 2);
    }

    [Fact]
    public async Task Who_leaves_hands_its_part_over_at_once()
    {
        var (one, two) = (Instance("one"), Instance("two"));
        await BeatAsync(one, two);

        await two.LeaveAsync(CancellationToken.None);
        await one.BeatAsync(CancellationToken.None);

        one.Shards.ShouldBe(Agenda.AllShards);
    }

    private Instances Instance(string name) => new(_tables, new InstanceName(name));

    /// <summary>Twice: who came first hears of the others only then.</summary>
    private static async Task BeatAsync(params Instances[] instances)
    {
        foreach (var instance in instances.Concat(instances))
        {
            await instance.BeatAsync(CancellationToken.None);
        }
    }
}
