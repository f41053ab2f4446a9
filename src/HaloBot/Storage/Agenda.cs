using Azure;
using Azure.Data.Tables;
using HaloBot.Complaints;

namespace HaloBot.Storage;

/// <summary>
/// "Wake case X at T": spread over a few partitions, ordered by time in each, with the open cases listed behind. Entries are written
/// before the commit that they announce, so that no commit can be forgotten.
/// </summary>
public sealed class Agenda(Tables tables)
{
    /// <summary>More partitions than instances ever needed: each is one query of a sweep.</summary>
    public const int Shards = 8;

    private const string DraftColumn = "Draft";

    // Sorts behind every time.
    private const string OpenPrefix = "open_";

    /// <summary>Every partition.</summary>
    public static IReadOnlyList<int> AllShards { get; } = [.. Enumerable.Range(0, Shards)];

    internal static int ShardOf(CaseReference reference) => ShardOf(reference.ToString());

    internal static int ShardOf(string subject) => subject[^1] % Shards;

    /// <summary>Writes entries for one case, with one request.</summary>
    /// <param name="version">The case's version that they announce.</param>
    /// <param name="opens">The case is to be listed as an open one.</param>
    /// <param name="dues">Business times, at least one.</param>
    public async Task<IReadOnlyList<AgendaEntry>> AddAsync(
        CaseReference reference, int version, bool opens, IEnumerable<DateTimeOffset> dues, CancellationToken cancellationToken)
    {
        var writer = Guid.NewGuid().ToString("N")[..8];
        var entries = dues.Distinct().Select(due => new AgendaEntry(reference, due, version, writer, WrittenAt: null)).ToList();
        var rows = entries.ConvertAll(entry => new TableEntity(entry.Partition, entry.Row));
        if (opens)
        {
            rows.Add(OpenRow(reference));
        }

        if (rows.Count == 1)
        {
            await tables.Agenda.UpsertEntityAsync(rows[0], TableUpdateMode.Replace, cancellationToken);
        }
        else
        {
            await tables.Agenda.SubmitTransactionAsync(
                rows.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)), cancellationToken);
        }

        return entries;
    }

    /// <summary>Has a draft looked at that is not a case yet.</summary>
    public async Task AddDraftAsync(CaseReference reference, string customerKey, DateTimeOffset due, CancellationToken cancellationToken)
    {
        var entry = new AgendaEntry(reference, due, Version: 0, Writer: "draft", WrittenAt: null);
        await tables.Agenda.UpsertEntityAsync(new TableEntity(entry.Partition, entry.Row) { [DraftColumn] = customerKey }, TableUpdateMode.Replace, cancellationToken);
    }

    /// <summary>What is due by the instant, oldest first.</summary>
    public async Task<IReadOnlyList<AgendaEntry>> DueAsync(DateTimeOffset by, IEnumerable<int> shards, CancellationToken cancellationToken)
    {
        var until = AgendaEntry.TimeKey(by.AddTicks(1));
        var found = await Task.WhenAll(shards.Select(shard => EntriesAsync(shard, "", until, int.MaxValue, cancellationToken)));
        return [.. found.SelectMany(entries => entries).OrderBy(entry => entry.Row, StringComparer.Ordinal)];
    }

    /// <summary>When the next entry after the instant is due, or null when there is none.</summary>
    /// <param name="after">Null for the next of all.</param>
    public async Task<DateTimeOffset?> EarliestAsync(DateTimeOffset? after, CancellationToken cancellationToken)
    {
        var from = after is { } instant ? AgendaEntry.TimeKey(instant.AddTicks(1)) : "";
        var found = await Task.WhenAll(AllShards.Select(shard => EntriesAsync(shard, from, OpenPrefix, 1, cancellationToken)));
        return found.SelectMany(entries => entries).Min(entry => (DateTimeOffset?)entry.Due);
    }

    /// <summary>When each case of the shard is to be woken.</summary>
    public async Task<ILookup<CaseReference, DateTimeOffset>> WakesAsync(int shard, CancellationToken cancellationToken) =>
        (await EntriesAsync(shard, "", OpenPrefix, int.MaxValue, cancellationToken)).ToLookup(entry => entry.Reference, entry => entry.Due);

    public async Task RemoveAsync(AgendaEntry entry, CancellationToken cancellationToken) =>
        await tables.Agenda.DeleteEntityAsync(entry.Partition, entry.Row, ETag.All, cancellationToken);

    /// <summary>The cases of the shard that are listed as open ones. Those that were closed today may be among them.</summary>
    public async Task<IReadOnlyList<OpenCase>> OpenCasesAsync(int shard, CancellationToken cancellationToken)
    {
        var filter = $"PartitionKey eq '{AgendaEntry.PartitionOf(shard)}' and RowKey ge '{OpenPrefix}' and RowKey lt 'open`'";
        var open = new List<OpenCase>();
        await foreach (var row in tables.Agenda.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            open.Add(new OpenCase(CaseReference.Parse(row.RowKey[OpenPrefix.Length..]), row.Timestamp, row.ETag));
        }

        return open;
    }

    /// <summary>Takes a case from the list of open ones, unless it has been opened again meanwhile.</summary>
    public async Task CloseAsync(OpenCase open, CancellationToken cancellationToken)
    {
        var row = OpenRow(open.Reference);
        await tables.Agenda.DeleteUnchangedAsync(row.PartitionKey, row.RowKey, open.ETag, cancellationToken);
    }

    private static TableEntity OpenRow(CaseReference reference) => new(AgendaEntry.PartitionOf(ShardOf(reference)), $"{OpenPrefix}{reference}");

    private async Task<List<AgendaEntry>> EntriesAsync(int shard, string from, string until, int most, CancellationToken cancellationToken)
    {
        var filter = $"PartitionKey eq '{AgendaEntry.PartitionOf(shard)}' and RowKey ge '{from}' and RowKey lt '{until}'";
        var entries = new List<AgendaEntry>();
        await foreach (var row in tables.Agenda.QueryAsync<TableEntity>(filter, Math.Min(most, 1000), cancellationToken: cancellationToken))
        {
            entries.Add(AgendaEntry.Parse(row.RowKey, row.Timestamp) with { Draft = row.GetString(DraftColumn) });
            if (entries.Count == most)
            {
                break;
            }
        }

        return entries;
    }
}

/// <param name="ListedAt">Storage's own clock.</param>
public sealed record OpenCase(CaseReference Reference, DateTimeOffset? ListedAt, ETag ETag);

/// <param name="Due">Business time.</param>
/// <param name="Version">The case's version that the entry announces.</param>
/// <param name="Writer">Tells entries apart that announce the same version: of two who compete, one takes its own back.</param>
/// <param name="WrittenAt">When storage took it in (storage's own clock), or null when it has just been written here.</param>
public sealed record AgendaEntry(CaseReference Reference, DateTimeOffset Due, int Version, string Writer, DateTimeOffset? WrittenAt)
{
    /// <summary>The customer's key, where the entry is about a draft that is not a case yet; null otherwise.</summary>
    public string? Draft { get; init; }

    internal string Partition => PartitionOf(Agenda.ShardOf(Reference));

    internal string Row => $"{TimeKey(Due)}_{Reference}_{Version:D8}_{Writer}";

    internal static string PartitionOf(int shard) => $"shard-{shard:D2}";

    internal static string TimeKey(DateTimeOffset time) => time.UtcTicks.ToString("D19");

    internal static AgendaEntry Parse(string row, DateTimeOffset? writtenAt)
    {
        var parts = row.Split('_');
        return new(CaseReference.Parse(parts[1]), new DateTimeOffset(long.Parse(parts[0]), TimeSpan.Zero), int.Parse(parts[2]), parts[3], writtenAt);
    }
}
