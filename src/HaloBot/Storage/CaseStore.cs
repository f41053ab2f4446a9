using Azure;
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
    /// Commits a change: first the agenda entries that will have it delivered and its next deadline kept, then case, events, outbox and
    /// inbox in one transaction. Nothing is sent here.
    /// </summary>
    /// <returns>What became of it, and a task that ends when its messages have been tried, or after a second.</returns>
    public async Task<(CommitResult Result, Task Delivered)> CommitAsync(Change change, CancellationToken cancellationToken)
    {
        var (before, after, outgoing) = (change.Before, change.After, change.Decision.Outgoing);
        var reference = after.Reference;
        var outbox = before?.Outbox ?? 0;
        var actions = new List<TableTransactionAction>
        {
            new(before is null ? TableTransactionActionType.Add : TableTransactionActionType.UpdateReplace,
                CaseRows.CaseRow(reference, after.Version, outbox + outgoing.Count, after.Stage, before?.ETag ?? default),
                before?.ETag ?? default),
            Add(CaseRows.InboxRow(reference, change.InboundId)),
        };
        actions.AddRange(change.Decision.Events.Select((e, i) => Add(CaseRows.EventRow(reference, after.Version - change.Decision.Events.Count + i + 1, e))));
        actions.AddRange(outgoing.Select((message, i) => Add(CaseRows.OutboxRow(reference, outbox + i + 1, message, change.Now))));
        if (change.Parked is { } parked)
        {
            actions.Add(new(TableTransactionActionType.Delete, new TableEntity(CaseRows.Partition(reference), parked.RowKey), ETag.All));
        }

        var opens = after.IsOpen && before is not { Complaint.IsOpen: true };
        var entries = await agenda.AddAsync(reference, after.Version, opens, change.Wakes, cancellationToken);
        try
        {
            await tables.Cases.SubmitTransactionAsync(actions, cancellationToken);
        }
        catch (TableTransactionFailedException e) when (e.Status is 404 or 409 or 412)
        {
            // 412 is the case's ETag. What can exist already (409) is the case that is being filed, or the inbox row; what can be gone
            // (404) is a message that another instance has parked or sent.
            var result = e.Status == 412 ? CommitResult.Conflict : CommitResult.AlreadyDone;
            if (await VersionAsync(reference, cancellationToken) >= after.Version)
            {
                // Perhaps by this very commit: its first answer was lost, and storage was asked again. Then only these entries wake the case.
                return (result, nudges.Send(entries[0]));
            }

            // This commit will never come, so nobody needs to wake the case for it.
            foreach (var entry in entries)
            {
                await agenda.RemoveAsync(entry, cancellationToken);
            }

            return (result, Task.CompletedTask);
        }

        return (CommitResult.Committed, nudges.Send(entries[0]));
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

    private async Task<int> VersionAsync(CaseReference reference, CancellationToken cancellationToken)
    {
        var row = await tables.Cases.GetEntityIfExistsAsync<TableEntity>(CaseRows.Partition(reference), CaseRows.Case, cancellationToken: cancellationToken);
        return row.HasValue ? CaseRows.Version(row.Value!) : 0;
    }

    private static TableTransactionAction Add(TableEntity row) => new(TableTransactionActionType.Add, row);
}

/// <summary>A decision that is to be committed.</summary>
/// <param name="Before">The case that was decided on, or null when it is filed now.</param>
/// <param name="InboundId">The activity that asked for it: the same one takes effect once.</param>
/// <param name="Now">Business time.</param>
public sealed record Change(StoredCase? Before, Decision.Accepted Decision, string InboundId, DateTimeOffset Now)
{
    /// <summary>The case as the decision makes it.</summary>
    public Complaint After { get; } = Before is null ? Complaint.Of(Decision.Events)! : Decision.Events.Aggregate(Before.Complaint, (complaint, e) => complaint.After(e));

    /// <summary>When the next deadline strikes, or null where it stands on the agenda already, or there is none.</summary>
    public DateTimeOffset? NextStrike { get; init; }

    /// <summary>A message that is taken from what is to be sent, because it cannot be delivered.</summary>
    public PendingMessage? Parked { get; init; }

    /// <summary>When the case is to be woken: now, to send what was decided, and for its next deadline.</summary>
    internal IEnumerable<DateTimeOffset> Wakes => NextStrike is { } strike ? [Now, strike] : [Now];
}

public enum CommitResult
{
    Committed,

    /// <summary>The same activity was committed before (a redelivery), or the case is filed already.</summary>
    AlreadyDone,

    /// <summary>Somebody else changed the case in between: read again and decide again.</summary>
    Conflict,
}
