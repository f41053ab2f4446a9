using Azure.Data.Tables;
using HaloBot.Complaints;

namespace HaloBot.Storage;

/// <summary>Cases in Azure Tables: read with one request, committed with two (the agenda, then one transaction).</summary>
public sealed class CaseStore(Tables tables, Agenda agenda, Nudges nudges)
{
    /// <summary>The case as its events have made it, or null when there is none.</summary>
    public async Task<StoredCase?> ReadAsync(CaseReference reference, CancellationToken cancellationToken) =>
        StoredCase.From(await CaseRows.ReadAsync(tables.Cases, CaseRows.TurnFilter(reference), cancellationToken));

    /// <summary>
    /// Commits a decision: first the agenda entry that will have it delivered, then case, events, outbox and inbox in one
    /// transaction. Nothing is sent here.
    /// </summary>
    /// <param name="before">The case that was decided on, or null when it is filed now.</param>
    /// <param name="inboundId">The activity that asked for it: the same one takes effect once.</param>
    /// <param name="now">Business time.</param>
    /// <returns>What became of it, and a task that ends when its messages have been tried, or after a second.</returns>
    public async Task<(CommitResult Result, Task Delivered)> CommitAsync(
        StoredCase? before, Decision.Accepted decision, string inboundId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var after = Complaint.Of(before is null ? decision.Events : [.. before.Events, .. decision.Events])!;
        var reference = after.Reference;
        var outbox = before?.Outbox ?? 0;
        var actions = new List<TableTransactionAction>
        {
            new(before is null ? TableTransactionActionType.Add : TableTransactionActionType.UpdateReplace,
                CaseRows.CaseRow(reference, after.Version, outbox + decision.Outgoing.Count, after.Stage, before?.ETag ?? default),
                before?.ETag ?? default),
            new(TableTransactionActionType.Add, CaseRows.InboxRow(reference, inboundId)),
        };
        actions.AddRange(decision.Events.Select((e, i) =>
            Add(CaseRows.EventRow(reference, after.Version - decision.Events.Count + i + 1, e))));
        actions.AddRange(decision.Outgoing.Select((message, i) => Add(CaseRows.OutboxRow(reference, outbox + i + 1, message))));

        var entry = await agenda.AddAsync(reference, now, after.Version, cancellationToken);
        try
        {
            await tables.Cases.SubmitTransactionAsync(actions, cancellationToken);
        }
        catch (TableTransactionFailedException e) when (e.Status is 409 or 412)
        {
            // This commit will never come, so nobody needs to wake the case for it.
            await agenda.RemoveAsync(entry, cancellationToken);

            // 412 is the case's ETag. What can exist already (409) is the case that is being filed, or the inbox row.
            return (e.Status == 412 ? CommitResult.Conflict : CommitResult.AlreadyDone, Task.CompletedTask);
        }

        return (CommitResult.Committed, nudges.Send(entry));
    }

    /// <summary>Whether this activity has taken effect on the case before.</summary>
    public async Task<bool> HasHandledAsync(CaseReference reference, string inboundId, CancellationToken cancellationToken)
    {
        var row = CaseRows.InboxRow(reference, inboundId);
        return (await tables.Cases.GetEntityIfExistsAsync<TableEntity>(row.PartitionKey, row.RowKey, cancellationToken: cancellationToken)).HasValue;
    }

    /// <summary>Whether any case has ever been filed here.</summary>
    public async Task<bool> AnyAsync(CancellationToken cancellationToken)
    {
        await foreach (var _ in tables.Cases.QueryAsync<TableEntity>(maxPerPage: 1, cancellationToken: cancellationToken))
        {
            return true;
        }

        return false;
    }

    private static TableTransactionAction Add(TableEntity row) => new(TableTransactionActionType.Add, row);
}

public enum CommitResult
{
    Committed,

    /// <summary>The same activity was committed before (a redelivery), or the case is filed already.</summary>
    AlreadyDone,

    /// <summary>Somebody else changed the case in between: read again and decide again.</summary>
    Conflict,
}
