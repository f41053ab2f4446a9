using Azure;
using Azure.Data.Tables;
using HaloBot.Complaints;

namespace HaloBot.Storage;

/// <summary>
/// "Wake case X at T": spread over a few partitions, ordered by time in each. An entry is written before the commit that
/// it announces, so that no commit can be forgotten; one whose commit never came is dropped after an hour.
/// </summary>
public sealed class Agenda(Tables tables)
{
    // More partitions than instances ever needed: each is one query of a sweep.
    private const int Shards = 8;

    /// <param name="due">Business time.</param>
    /// <param name="version">The case's version that the entry announces.</param>
    public async Task<AgendaEntry> AddAsync(CaseReference reference, DateTimeOffset due, int version, CancellationToken cancellationToken)
    {
        var entry = new AgendaEntry(reference, due, version, Guid.NewGuid().ToString("N")[..8], WrittenAt: null);
        await tables.Agenda.UpsertEntityAsync(new TableEntity(entry.Partition, entry.Row), TableUpdateMode.Replace, cancellationToken);
        return entry;
    }

    /// <summary>What is due by the instant, oldest first.</summary>
    public async Task<IReadOnlyList<AgendaEntry>> DueAsync(DateTimeOffset by, CancellationToken cancellationToken)
    {
        var until = AgendaEntry.TimeKey(by.AddTicks(1));
        var shards = await Task.WhenAll(Enumerable.Range(0, Shards).Select(shard =>
            ReadAsync($"PartitionKey eq '{AgendaEntry.PartitionOf(shard)}' and RowKey lt '{until}'", int.MaxValue, cancellationToken)));
        return [.. shards.SelectMany(entries => entries).OrderBy(entry => entry.Row, StringComparer.Ordinal)];
    }

    /// <summary>When the next entry is due, or null when there is none.</summary>
    public async Task<DateTimeOffset?> EarliestAsync(CancellationToken cancellationToken)
    {
        var shards = await Task.WhenAll(Enumerable.Range(0, Shards).Select(shard =>
            ReadAsync($"PartitionKey eq '{AgendaEntry.PartitionOf(shard)}'", 1, cancellationToken)));
        return shards.SelectMany(entries => entries).Min(entry => (DateTimeOffset?)entry.Due);
    }

    public async Task RemoveAsync(AgendaEntry entry, CancellationToken cancellationToken) =>
        await tables.Agenda.DeleteEntityAsync(entry.Partition, entry.Row, ETag.All, cancellationToken);

    private async Task<List<AgendaEntry>> ReadAsync(string filter, int most, CancellationToken cancellationToken)
    {
        var entries = new List<AgendaEntry>();
        await foreach (var row in tables.Agenda.QueryAsync<TableEntity>(filter, Math.Min(most, 1000), cancellationToken: cancellationToken))
        {
            entries.Add(AgendaEntry.Parse(row.RowKey, row.Timestamp));
            if (entries.Count == most)
            {
                break;
            }
        }

        return entries;
    }

    internal static int ShardOf(CaseReference reference) => reference.ToString()[^1] % Shards;
}

/// <param name="Due">Business time.</param>
/// <param name="Version">The case's version that the entry announces.</param>
/// <param name="Writer">Tells entries apart that announce the same version: of two who compete, one takes its own back.</param>
/// <param name="WrittenAt">When storage took it in (storage's own clock), or null when it has just been written here.</param>
public sealed record AgendaEntry(CaseReference Reference, DateTimeOffset Due, int Version, string Writer, DateTimeOffset? WrittenAt)
{
    internal string Partition => PartitionOf(Agenda.ShardOf(Reference));

    internal string Row => $"{TimeKey(Due)}_{Reference}_{Version:D8}_{Writer}";

    internal static string PartitionOf(int shard) => $"shard-{shard:D2}";

    internal static string TimeKey(DateTimeOffset time) => time.UtcTicks.ToString("D19");

    internal static AgendaEntry Parse(string row, DateTimeOffset? writtenAt)
    {
        var parts = row.Split('_');
        return new(CaseReference.Parse(parts[1]), new DateTimeOffset(long.Parse(parts[0]), TimeSpan.Zero), int.Parse(parts[2]), parts[3], writtenAt);
    }
}
