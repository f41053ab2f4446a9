using Azure;
using Azure.Data.Tables;

namespace HaloBot.Storage;

/// <summary>
/// What waits for a channel: each case whose next message could not go out, and each list that is to be drawn again, oldest first. It
/// stands beside the agenda, but on the machine's clock: a channel comes back when it does, whatever business time says.
/// </summary>
public sealed class Backlog(Tables tables)
{
    // Of each partition; what comes later is read again once these have gone.
    private const int MostAtOnce = 200;

    /// <param name="lane">The carrier's name.</param>
    /// <param name="subject">A case's reference, or the name of a rush.</param>
    /// <param name="since">When the lane's next message was decided (business time).</param>
    /// <param name="notBefore">Earliest next try, on the machine's clock.</param>
    public async Task AddAsync(string lane, string subject, DateTimeOffset since, DateTimeOffset notBefore, CancellationToken cancellationToken)
    {
        var row = new TableEntity(Partition(lane, Agenda.ShardOf(subject)), $"{AgendaEntry.TimeKey(since)}_{subject}") { ["NotBefore"] = notBefore };
        await tables.Agenda.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }

    /// <summary>What may be tried by now (machine's clock), oldest first; not more of it than a pass will try.</summary>
    public async Task<IReadOnlyList<Waiting>> DueAsync(string lane, DateTimeOffset now, IEnumerable<int> shards, CancellationToken cancellationToken)
    {
        var found = await Task.WhenAll(shards.Select(shard => ReadAsync(lane, shard, now, cancellationToken)));
        return [.. found.SelectMany(rows => rows).OrderBy(row => row.RowKey, StringComparer.Ordinal)];
    }

    /// <summary>How many wait in the lane, whenever they may be tried, and since when the oldest does (business time).</summary>
    public async Task<(int Count, DateTimeOffset? Oldest)> WaitingAsync(string lane, CancellationToken cancellationToken)
    {
        var found = await DueAsync(lane, DateTimeOffset.MaxValue.AddYears(-1), Agenda.AllShards, cancellationToken);
        return (found.Count, found.Count == 0 ? null : new DateTimeOffset(long.Parse(found[0].RowKey.Split('_')[0]), TimeSpan.Zero));
    }

    /// <summary>Unless somebody has renewed it meanwhile, as when the lane stops again at the same message.</summary>
    public Task RemoveAsync(Waiting waiting, CancellationToken cancellationToken) =>
        tables.Agenda.DeleteUnchangedAsync(waiting.PartitionKey, waiting.RowKey, waiting.ETag, cancellationToken);

    private static string Partition(string lane, int shard) => $"wait-{lane}-{shard:D2}";

    private async Task<List<Waiting>> ReadAsync(string lane, int shard, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition(lane, shard)} and NotBefore le {now}");
        var found = new List<Waiting>();
        await foreach (var row in tables.Agenda.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            found.Add(new Waiting(row.RowKey.Split('_')[1], row.PartitionKey, row.RowKey, row.ETag));
            if (found.Count == MostAtOnce)
            {
                break;
            }
        }

        return found;
    }
}

/// <summary>Something that waits for its lane's channel.</summary>
/// <param name="Subject">A case's reference, or the name of a rush.</param>
public sealed record Waiting(string Subject, string PartitionKey, string RowKey, ETag ETag);
