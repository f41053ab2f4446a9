using System.Text.Json.Serialization.Metadata;
using Azure;
using Azure.Data.Tables;

namespace HaloBot.Storage;

/// <summary>
/// Links that work once, of one kind. Only a digest of a link's code is stored, so nobody who reads the table can use a link. A used one is
/// kept until its time is over, so that whoever comes second can be told.
/// </summary>
/// <param name="partition">Where this kind is kept in the table.</param>
internal sealed class OneTimeLinks<T>(Tables tables, TimeProvider machine, string partition, TimeSpan lifetime, JsonTypeInfo<T> type)
    where T : class
{
    private const int MostSwept = 100;
    private static readonly TimeSpan SweptEvery = TimeSpan.FromHours(1);

    private DateTimeOffset _sweepAt;

    /// <param name="targets">What each code leads to. Codes are made at random by whoever issues them; together no more than a transaction holds.</param>
    public async Task IssueAsync(IEnumerable<(string Code, T Target)> targets, CancellationToken cancellationToken)
    {
        await SweepAsync(cancellationToken);
        var expires = machine.GetUtcNow() + lifetime;
        var rows = targets.Select(one => new TableEntity(partition, Digest.Of(one.Code)) { ["Expires"] = expires }.WithJson(one.Target, type));
        await tables.Index.SubmitTransactionAsync(rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)), cancellationToken);
    }

    /// <summary>What a code leads to; null when it is too old, or never was one.</summary>
    public async Task<OneTimeLink<T>?> FindAsync(string code, CancellationToken cancellationToken) =>
        await ReadAsync(code, cancellationToken) is { } row ? new(row.ReadJson(type), row.GetDateTimeOffset("Used")) : null;

    /// <summary>Uses a link up. Of several who try at once exactly one gets what it leads to.</summary>
    public async Task<T?> TakeAsync(string code, CancellationToken cancellationToken)
    {
        if (await ReadAsync(code, cancellationToken) is not { } row || row.GetDateTimeOffset("Used") is not null)
        {
            return null;
        }

        var attempt = Guid.NewGuid();
        (row["Used"], row["UsedBy"]) = (machine.GetUtcNow(), attempt);
        try
        {
            await tables.Index.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, cancellationToken);
            return row.ReadJson(type);
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412)
        {
            // Perhaps it was this very attempt: its first answer was lost, and storage was asked again.
            return (await ReadAsync(code, cancellationToken))?.GetGuid("UsedBy") == attempt ? row.ReadJson(type) : null;
        }
    }

    private async Task<TableEntity?> ReadAsync(string code, CancellationToken cancellationToken)
    {
        var row = await tables.Index.GetEntityIfExistsAsync<TableEntity>(partition, Digest.Of(code), cancellationToken: cancellationToken);
        return row.HasValue && row.Value!.GetDateTimeOffset("Expires") > machine.GetUtcNow() ? row.Value : null;
    }

    /// <summary>Removes what is too old, now and then: nothing else ever does.</summary>
    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        var now = machine.GetUtcNow();
        if (now < _sweepAt)
        {
            return;
        }

        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and Expires le {now}");
        var swept = 0;
        await foreach (var row in tables.Index.QueryAsync<TableEntity>(filter, MostSwept, ["PartitionKey", "RowKey"], cancellationToken))
        {
            if (swept++ == MostSwept)
            {
                return; // the rest with the next link
            }

            await tables.Index.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellationToken);
        }

        _sweepAt = now + SweptEvery;
    }
}

/// <param name="UsedAt">On the machine's clock; null while the link can be used.</param>
internal sealed record OneTimeLink<T>(T Target, DateTimeOffset? UsedAt);
