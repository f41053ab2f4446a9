using Azure;
using Azure.Data.Tables;
using HaloBot.Complaints;

namespace HaloBot.Storage;

/// <summary>What a case still has to send, and what became of it.</summary>
public sealed class Outbox(Tables tables, Claims claims, [FromKeyedServices(Clocks.Machine)] TimeProvider machine)
{
    public async Task<PendingCase?> ReadAsync(CaseReference reference, CancellationToken cancellationToken)
    {
        var rows = await CaseRows.ReadAsync(tables.Cases, CaseRows.CourierFilter(reference), cancellationToken);
        return StoredCase.From(rows) is { } stored
            ? new PendingCase(
                stored,
                CourierRow.From(rows.FirstOrDefault(r => r.RowKey == CaseRows.Courier)),
                [.. rows.Where(r => r.RowKey.StartsWith(CaseRows.OutboxPrefix, StringComparison.Ordinal)).Select(PendingMessage.From)])
            : null;
    }

    /// <summary>Claims or prolongs the right to send for this case; null when another instance has it.</summary>
    public Task<CourierRow?> ClaimAsync(CaseReference reference, CourierRow courier, CancellationToken cancellationToken) =>
        claims.ClaimAsync(tables.Cases, CaseRows.Partition(reference), courier, cancellationToken);

    /// <summary>Writes the courier row; null when another instance has changed it, so that the claim is lost.</summary>
    public Task<CourierRow?> SaveAsync(CaseReference reference, CourierRow courier, CancellationToken cancellationToken) =>
        Claims.SaveAsync(tables.Cases, CaseRows.Partition(reference), courier, cancellationToken);

    /// <summary>Moves a message from what is to be sent to what was sent, with the story of its delivery.</summary>
    /// <param name="receipt">The id that the channel gave it.</param>
    public async Task MarkSentAsync(CaseReference reference, PendingMessage message, string receipt, CancellationToken cancellationToken)
    {
        var sent = message.WithState(new TableEntity(CaseRows.Partition(reference), CaseRows.SentPrefix + message.Number))
            .WithJson(message.Content, StorageJson.Stored.Outgoing);
        sent["Receipt"] = receipt;
        sent["SentAt"] = machine.GetUtcNow();
        try
        {
            await tables.Cases.SubmitTransactionAsync(
                [
                    new(TableTransactionActionType.Delete, new TableEntity(sent.PartitionKey, message.RowKey), ETag.All),
                    new(TableTransactionActionType.Add, sent),
                ],
                cancellationToken);
        }
        catch (TableTransactionFailedException e) when (e.Status is 404 or 409)
        {
            // Marked already: by our own first try whose answer was lost, or by the instance that took over.
        }
    }

    /// <summary>Keeps what became of a failed try, so that every instance knows.</summary>
    public async Task MarkFailedAsync(CaseReference reference, PendingMessage failed, CancellationToken cancellationToken) =>
        await tables.Cases.UpdateEntityAsync(
            failed.WithState(new TableEntity(CaseRows.Partition(reference), failed.RowKey)), ETag.All, TableUpdateMode.Merge, cancellationToken);
}
