using Azure;
using Azure.Data.Tables;
using HaloBot.Complaints;

namespace HaloBot.Storage;

/// <summary>
/// What waits for a channel: of each case whose next message could not go out, one row per lane, oldest message first. It stands beside
/// the agenda, in the same partitions' places, but on the machine's clock: a channel comes back when it does, whatever business time says.
/// </summary>
public sealed class Backlog(Tables tables)
{
    /// <param name="lane">The carrier's name.</param>
    /// <param name="since">When the lane's next message was decided (business time).</param>
    /// <param name="notBefore">Earliest next try, on the machine's clock.</param>
    public async Task AddAsync(string lane, CaseReference reference, DateTimeOffset since, DateTimeOffset notBefore, CancellationToken cancellationToken)
    {
        var row = new TableEntity(Partition(lane, Agenda.ShardOf(reference)), $"{AgendaEntry.TimeKey(since)}_{reference}") { ["NotBefore"] = notBefore };
        await tables.Agenda.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }

    /// <summary>What may be tried by now (machine's clock), oldest first.</summary>
    public async Task<IReadOnlyList<Waiting>> DueAsync(string lane, DateTimeOffset now, IEnumerable<int> shards, CancellationToken cancellationToken)
    {
        var found = await Task.WhenAll(shards.Select(shard => ReadAsync(lane, shard, now, cancellationToken)));
        return [.. found.SelectMany(rows => rows).OrderBy(row => row.RowKey, StringComparer.Ordinal)];
    }

    /// <summary>Unless somebody has renewed it meanwhile.</summary>
    public async Task RemoveAsync(Waiting waiting, CancellationToken cancellationToken)
    {
        try
        {
            await tables.Agenda.DeleteEntityAsync(waiting.PartitionKey, waiting.RowKey, waiting.ETag, cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status == 412)
        {
            // The lane stopped again at the same message.
        }
    }

    private static string Partition(string lane, int shard) => $"wait-{lane}-{shard:D2}";

    private async Task<List<Waiting>> ReadAsync(string lane, int shard, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition(lane, shard)} and NotBefore le {now}");
        var found = new List<Waiting>();
        await foreach (var row in tables.Agenda.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            found.Add(new Waiting(CaseReference.Parse(row.RowKey.Split('_')[1]), row.PartitionKey, row.RowKey, row.ETag));
        }

        return found;
    }
}

/// <summary>A case's lane that waits to be tried again.</summary>
public sealed record Waiting(CaseReference Case, string PartitionKey, string RowKey, ETag ETag);
