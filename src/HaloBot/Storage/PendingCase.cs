using System.Globalization;
using Azure;
using Azure.Data.Tables;
using HaloBot.Complaints;

namespace HaloBot.Storage;

/// <summary>A case with what it still has to send, oldest first.</summary>
public sealed record PendingCase(StoredCase Stored, CourierRow Courier, IReadOnlyList<PendingMessage> Messages)
{
    public Complaint Complaint => Stored.Complaint;
}

/// <summary>A message that is to be sent, and what became of it so far.</summary>
/// <param name="At">When it was decided (business time).</param>
public sealed record PendingMessage(string RowKey, Outgoing Content, DateTimeOffset At)
{
    /// <summary>Failed tries so far.</summary>
    public int Attempts { get; init; }

    /// <summary>Those of them that are the message's own fault: the channel refused it, or took others meanwhile.</summary>
    public int Faults { get; init; }

    /// <summary>The last try, on the machine's clock.</summary>
    public DateTimeOffset? TriedAt { get; init; }

    /// <summary>Earliest next try, on the machine's clock.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Why the last try failed.</summary>
    public string? Why { get; init; }

    /// <summary>The message's place in the case's order, from 00000001.</summary>
    public string Number => RowKey[CaseRows.OutboxPrefix.Length..];

    /// <summary>A name that stays the same however often the message is sent: clients drop the second one.</summary>
    public string IdIn(CaseReference reference) => $"{reference}:{int.Parse(Number, CultureInfo.InvariantCulture)}";

    internal static PendingMessage From(TableEntity row) =>
        new(row.RowKey, row.ReadJson(StorageJson.Stored.Outgoing), row.GetDateTimeOffset(nameof(At)) ?? row.Timestamp ?? default)
        {
            Attempts = row.GetInt32(nameof(Attempts)) ?? 0,
            Faults = row.GetInt32(nameof(Faults)) ?? 0,
            TriedAt = row.GetDateTimeOffset(nameof(TriedAt)),
            NotBefore = row.GetDateTimeOffset(nameof(NotBefore)),
            Why = row.GetString(nameof(Why)),
        };

    /// <summary>How it stands, for the row that keeps it.</summary>
    internal TableEntity WithState(TableEntity row)
    {
        row[nameof(At)] = At;
        row[nameof(Attempts)] = Attempts;
        row[nameof(Faults)] = Faults;
        row[nameof(TriedAt)] = TriedAt;
        row[nameof(NotBefore)] = NotBefore;
        row[nameof(Why)] = Why;
        return row;
    }
}

/// <summary>A case's post in the staff channel.</summary>
/// <param name="Thread">Its conversation id (channel;messageid=…).</param>
/// <param name="Card">Activity id of the card in it.</param>
public sealed record Post(string Thread, string Card);

/// <summary>Who may send for the case now, and where the staff's channel shows it.</summary>
/// <param name="Post">Null before there is one.</param>
/// <param name="Rush">The rush in whose list the case stands, or stood before it got its post; null otherwise.</param>
public sealed record CourierRow(string? LeaseOwner, DateTimeOffset? LeaseUntil, Post? Post, string? Rush, ETag ETag)
{
    /// <summary>It stands in the list of a rush, and has no post of its own.</summary>
    public bool IsOnlyListed => Post is null && Rush is not null;

    internal static CourierRow From(TableEntity? row) => row is null
        ? new(null, null, null, null, default)
        : new(
            row.GetString("LeaseOwner"),
            row.GetDateTimeOffset("LeaseUntil"),
            row.GetString("Thread") is { } thread ? new Post(thread, row.GetString("Card")) : null,
            row.GetString("Rush"),
            row.ETag);

    internal TableEntity ToRow(string partition) => new(partition, CaseRows.Courier)
    {
        ["LeaseOwner"] = LeaseOwner,
        ["LeaseUntil"] = LeaseUntil,
        ["Thread"] = Post?.Thread,
        ["Card"] = Post?.Card,
        ["Rush"] = Rush,
    };
}
