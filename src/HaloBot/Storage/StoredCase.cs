using Azure;
using Azure.Data.Tables;
using HaloBot.Complaints;

namespace HaloBot.Storage;

/// <summary>A case as it was read: what a decision is made on and committed against.</summary>
/// <param name="Outbox">How many messages the case has ever sent; the next one's number follows.</param>
public sealed record StoredCase(Complaint Complaint, IReadOnlyList<ComplaintEvent> Events, int Outbox, ETag ETag)
{
    internal static StoredCase? From(IReadOnlyCollection<TableEntity> rows)
    {
        var row = rows.FirstOrDefault(r => r.RowKey == CaseRows.Case);
        if (row is null)
        {
            return null;
        }

        var events = rows
            .Where(r => r.RowKey.StartsWith(CaseRows.EventPrefix, StringComparison.Ordinal))
            .Select(r => r.ReadJson(StorageJson.Stored.ComplaintEvent))
            .ToList();
        return new StoredCase(Complaint.Of(events)!, events, CaseRows.Outbox(row), row.ETag);
    }
}
