using Azure.Data.Tables;

namespace HaloBot.Storage;

/// <summary>When each partition of the agenda was last gone through, and by which rules: one row each.</summary>
public sealed class Reconciled(Tables tables)
{
    private const string Partition = "reconciled";
    private const string Column = "Last";

    /// <summary>The mark of the last time, or null when there was none.</summary>
    public async Task<string?> LastAsync(int shard, CancellationToken cancellationToken)
    {
        var row = await tables.Agenda.GetEntityIfExistsAsync<TableEntity>(Partition, Row(shard), cancellationToken: cancellationToken);
        return row.HasValue ? row.Value!.GetString(Column) : null;
    }

    public async Task MarkAsync(int shard, string mark, CancellationToken cancellationToken) =>
        await tables.Agenda.UpsertEntityAsync(new TableEntity(Partition, Row(shard)) { [Column] = mark }, TableUpdateMode.Replace, cancellationToken);

    private static string Row(int shard) => $"{shard:D2}";
}
