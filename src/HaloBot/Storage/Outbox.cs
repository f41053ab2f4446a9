using Azure;
using Azure.Data.Tables;
using HaloBot.Complaints;

namespace HaloBot.Storage;

/// <summary>
/// What a case still has to send. One instance at a time may send for a case: it claims the case's courier row, by ETag,
/// for a short while on the machine's clock.
/// </summary>
public sealed class Outbox(Tables tables, InstanceName instance, [FromKeyedServices(Clocks.Machine)] TimeProvider machine)
{
    // Longer than any one message may take (an edit and a post, each 10 s and 2 s in the channel's queue), and short enough that the work of a killed
    // instance is taken over within a minute. Before each message it is prolonged unless three fifths
    // of it are left.
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(40);

    /// <summary>For how long a claim holds at the least once it has been made or prolonged.</summary>
    public static TimeSpan SureToHold { get; } = Lease * 0.6;

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
    public async Task<CourierRow?> ClaimAsync(CaseReference reference, CourierRow courier, CancellationToken cancellationToken)
    {
        var now = machine.GetUtcNow();
        if (courier.LeaseOwner != instance.Value && courier.LeaseUntil > now)
        {
            return null;
        }

        return courier.LeaseOwner == instance.Value && courier.LeaseUntil > now + SureToHold
            ? courier
            : await SaveAsync(reference, courier with { LeaseOwner = instance.Value, LeaseUntil = now + Lease }, cancellationToken);
    }

    /// <summary>Writes the courier row; null when another instance has changed it, so that the claim is lost.</summary>
    public async Task<CourierRow?> SaveAsync(CaseReference reference, CourierRow courier, CancellationToken cancellationToken)
    {
        try
        {
            var row = courier.ToRow(reference);
            var answer = courier.ETag == default
                ? await tables.Cases.AddEntityAsync(row, cancellationToken)
                : await tables.Cases.UpdateEntityAsync(row, courier.ETag, TableUpdateMode.Replace, cancellationToken);
            return courier with { ETag = answer.Headers.ETag ?? default };
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            return null;
        }
    }

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
