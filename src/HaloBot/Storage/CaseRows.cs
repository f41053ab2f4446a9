using Azure;
using Azure.Data.Tables;
using HaloBot.Complaints;

namespace HaloBot.Storage;

/// <summary>
/// The rows of a case. Its partition is its reference; the row keys sort so that one range read brings what a turn needs
/// (case, courier, events) and one more range the outbox.
/// </summary>
internal static class CaseRows
{
    public const string Case = "case";
    public const string Courier = "courier";
    public const string EventPrefix = "event-";
    public const string InboxPrefix = "inbox-";
    public const string OutboxPrefix = "outbox-";
    public const string SentPrefix = "sent-";

    private const string VersionColumn = "Version";
    private const string OutboxColumn = "Outbox";

    public static string Partition(CaseReference reference) => reference.ToString();

    /// <summary>Filter of what a turn reads: everything but inbox, outbox and what was sent.</summary>
    public static string TurnFilter(CaseReference reference) =>
        $"PartitionKey eq '{Partition(reference)}' and RowKey lt '{InboxPrefix}'";

    /// <summary>Filter of what the Courier reads: the same and the outbox.</summary>
    public static string CourierFilter(CaseReference reference) =>
        $"PartitionKey eq '{Partition(reference)}' and (RowKey lt '{InboxPrefix}' or (RowKey ge '{OutboxPrefix}' and RowKey lt '{SentPrefix}'))";

    public static async Task<List<TableEntity>> ReadAsync(TableClient cases, string filter, CancellationToken cancellationToken)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in cases.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            rows.Add(row);
        }

        return rows;
    }

    public static TableEntity CaseRow(CaseReference reference, int version, int outbox, Stage stage, ETag etag) =>
        new(Partition(reference), Case)
        {
            [VersionColumn] = version,
            [OutboxColumn] = outbox,
            ["Stage"] = stage.ToString(),
            ETag = etag,
        };

    public static int Version(TableEntity caseRow) => caseRow.GetInt32(VersionColumn) ?? 0;

    public static int Outbox(TableEntity caseRow) => caseRow.GetInt32(OutboxColumn) ?? 0;

    public static TableEntity EventRow(CaseReference reference, int number, ComplaintEvent e) =>
        new TableEntity(Partition(reference), $"{EventPrefix}{number:D8}").WithJson(e, StorageJson.Stored.ComplaintEvent);

    /// <param name="at">Business time.</param>
    public static TableEntity OutboxRow(CaseReference reference, int number, Outgoing message, DateTimeOffset at) =>
        new TableEntity(Partition(reference), $"{OutboxPrefix}{number:D8}") { ["At"] = at }.WithJson(message, StorageJson.Stored.Outgoing);

    // Activity ids come from outside and may hold characters that a row key must not.
    public static TableEntity InboxRow(CaseReference reference, string inboundId) =>
        new(Partition(reference), InboxPrefix + Digest.Of(inboundId));
}
