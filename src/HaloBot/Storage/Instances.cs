using Azure;
using Azure.Data.Tables;

namespace HaloBot.Storage;

/// <summary>
/// Which instances are alive, and what part of the common work is this one's. Each renews a row of its own every few seconds; the
/// agenda's partitions belong to those whose rows are fresh, in turn. All times are storage's own, so the machines' clocks may differ.
/// </summary>
/// <remarks>
/// Two instances that see each other late work on the same partition for some seconds. That costs a few requests and no more: who sends
/// for a case, and what happens to it, ETags decide.
/// </remarks>
public sealed class Instances(Tables tables, InstanceName own)
{
    /// <summary>An instance that was killed is missed after this long.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(20);

    /// <summary>How often an instance says that it is alive.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);

    private const string Partition = "instances";
    private static readonly TimeSpan Forgotten = TimeSpan.FromHours(1);

    private volatile string[] _alive = [own.Value];

    /// <summary>How many are alive, this one included.</summary>
    public int Count => _alive.Length;

    /// <summary>The partitions of the agenda that this instance looks after.</summary>
    public IReadOnlyList<int> Shards
    {
        get
        {
            var alive = _alive;
            var place = Array.IndexOf(alive, own.Value);
            return [.. Agenda.AllShards.Where(shard => shard % alive.Length == place)];
        }
    }

    /// <summary>Says that this instance is alive, and looks who else is.</summary>
    public async Task BeatAsync(CancellationToken cancellationToken)
    {
        await tables.Agenda.UpsertEntityAsync(new TableEntity(Partition, own.Value), TableUpdateMode.Replace, cancellationToken);
        var rows = new List<TableEntity>();
        await foreach (var row in tables.Agenda.QueryAsync<TableEntity>($"PartitionKey eq '{Partition}'", cancellationToken: cancellationToken))
        {
            rows.Add(row);
        }

        // Storage took our own row in just now.
        if (rows.Find(row => row.RowKey == own.Value)?.Timestamp is not { } now)
        {
            return;
        }

        _alive = [.. rows.Where(row => now - row.Timestamp < Lease).Select(row => row.RowKey).Order(StringComparer.Ordinal)];
        foreach (var row in rows.Where(row => now - row.Timestamp > Forgotten))
        {
            await tables.Agenda.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellationToken);
        }
    }

    /// <summary>Hands this instance's part to the others at once.</summary>
    public async Task LeaveAsync(CancellationToken cancellationToken) =>
        await tables.Agenda.DeleteEntityAsync(Partition, own.Value, ETag.All, cancellationToken);
}
