using Azure.Data.Tables;
using HaloBot.Complaints;
using Microsoft.Extensions.Caching.Memory;

namespace HaloBot.Storage;

/// <summary>Which case a thread of the staff channel belongs to. Written by the Courier with the post; it never changes after.</summary>
public sealed class ThreadIndex(Tables tables) : IDisposable
{
    private const string Row = "case";
    private const string Column = "Reference";

    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = 10_000 });

    /// <summary>Asked for with every edit of the card; written once by each process.</summary>
    public async Task AddAsync(string thread, CaseReference reference, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(thread, out CaseReference known) && known == reference)
        {
            return;
        }

        await tables.Index.UpsertEntityAsync(
            new TableEntity(Partition(thread), Row) { [Column] = reference.ToString() }, TableUpdateMode.Replace, cancellationToken);
        Remember(thread, reference);
    }

    /// <summary>The thread's case, or null when it is nobody's.</summary>
    public async Task<CaseReference?> FindAsync(string thread, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(thread, out CaseReference known))
        {
            return known;
        }

        var row = await tables.Index.GetEntityIfExistsAsync<TableEntity>(Partition(thread), Row, cancellationToken: cancellationToken);
        return row.HasValue ? Remember(thread, CaseReference.Parse(row.Value!.GetString(Column))) : null;
    }

    public void Dispose() => _known.Dispose();

    private CaseReference Remember(string thread, CaseReference reference) =>
        _known.Set(thread, reference, new MemoryCacheEntryOptions { Size = 1 });

    // Conversation ids hold characters that a partition key must not.
    private static string Partition(string thread) => "thread-" + Digest.Of(thread);
}
