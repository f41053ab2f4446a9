using Azure.Data.Tables;
using HaloBot.Complaints;

namespace HaloBot.Storage;

/// <summary>
/// Finds cases by words, open or closed. It takes so many requests as there are partitions for each word, however many cases were ever filed,
/// and looks at the newest thousand rows of each: where there are more, it says so.
/// </summary>
public sealed class CaseFinder(Tables tables)
{
    private const int MostRows = 1000;

    /// <returns>The cases that have all words, the newest first.</returns>
    public async Task<Findings> FindAsync(FindingQuery query, CancellationToken cancellationToken)
    {
        if (query.Reference is { } reference)
        {
            return new Findings([reference], IsPartial: false);
        }

        var found = await Task.WhenAll(query.Words.Select((word, i) =>
            WithAsync(word, query.LastIsBeginning && i == query.Words.Count - 1, cancellationToken)));
        if (found.Length == 0)
        {
            return new Findings([], IsPartial: false);
        }

        var all = found.Skip(1).Aggregate(found[0].Cases.ToHashSet(), (cases, next) =>
        {
            cases.IntersectWith(next.Cases);
            return cases;
        });
        return new Findings(
            [.. all.OrderByDescending(one => one.Ticks).ThenBy(one => one.Case.ToString(), StringComparer.Ordinal).Select(one => one.Case)],
            Array.Exists(found, one => one.IsPartial));
    }

    private async Task<(IEnumerable<FoundCase> Cases, bool IsPartial)> WithAsync(string word, bool isBeginning, CancellationToken cancellationToken)
    {
        var shards = await Task.WhenAll(Agenda.AllShards.Select(shard => ReadAsync(FindingRows.Filter(shard, word, isBeginning), cancellationToken)));
        return (shards.SelectMany(shard => shard.Cases), Array.Exists(shards, shard => shard.IsPartial));
    }

    private async Task<(IReadOnlyList<FoundCase> Cases, bool IsPartial)> ReadAsync(string filter, CancellationToken cancellationToken)
    {
        await foreach (var page in tables.Index.QueryAsync<TableEntity>(filter, MostRows, [nameof(TableEntity.RowKey)], cancellationToken).AsPages())
        {
            return ([.. page.Values.Select(row => FindingRows.Parse(row.RowKey))], page.ContinuationToken is not null);
        }

        return ([], false);
    }
}

/// <param name="IsPartial">There may be more than was looked at.</param>
public sealed record Findings(IReadOnlyList<CaseReference> Cases, bool IsPartial);
