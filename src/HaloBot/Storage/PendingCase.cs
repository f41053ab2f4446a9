using System.Globalization;
using Azure;
using Azure.Data.Tables;
using HaloBot.Complaints;

namespace HaloBot.Storage;

/// <summary>A case with what it still has to send, oldest first.</summary>
public sealed record PendingCase(Complaint Complaint, CourierRow Courier, IReadOnlyList<PendingMessage> Messages);

/// <param name="Attempts">Failed tries so far.</param>
/// <param name="NotBefore">Earliest next try, on the machine's clock.</param>
public sealed record PendingMessage(string RowKey, Outgoing Content, int Attempts, DateTimeOffset? NotBefore)
{
    /// <summary>The message's place in the case's order, from 00000001.</summary>
    public string Number => RowKey[CaseRows.OutboxPrefix.Length..];

    /// <summary>A name that stays the same however often the message is sent: clients drop the second one.</summary>
    public string IdIn(CaseReference reference) => $"{reference}:{int.Parse(Number, CultureInfo.InvariantCulture)}";

    internal static PendingMessage From(TableEntity row) => new(
        row.RowKey, row.ReadJson(StorageJson.Stored.Outgoing), row.GetInt32("Attempts") ?? 0, row.GetDateTimeOffset("NotBefore"));
}

/// <summary>A case's post in the staff channel.</summary>
/// <param name="Thread">Its conversation id (channel;messageid=…).</param>
/// <param name="Card">Activity id of the card in it.</param>
public sealed record Post(string Thread, string Card);

/// <summary>Who may send for the case now, and where its post stands (null before there is one).</summary>
public sealed record CourierRow(string? LeaseOwner, DateTimeOffset? LeaseUntil, Post? Post, ETag ETag)
{
    internal static CourierRow From(TableEntity? row) => row is null
        ? new(null, null, null, default)
        : new(
            row.GetString("LeaseOwner"),
            row.GetDateTimeOffset("LeaseUntil"),
            row.GetString("Thread") is { } thread ? new Post(thread, row.GetString("Card")) : null,
            row.ETag);

    internal TableEntity ToRow(CaseReference reference) => new(CaseRows.Partition(reference), CaseRows.Courier)
    {
        ["LeaseOwner"] = LeaseOwner,
        ["LeaseUntil"] = LeaseUntil,
        ["Thread"] = Post?.Thread,
        ["Card"] = Post?.Card,
    };
}
