using Azure;
using Azure.Data.Tables;
using HaloBot.Complaints;
using Microsoft.Extensions.Caching.Memory;

namespace HaloBot.Storage;

/// <summary>
/// Keeps what staff list and find of a case: its line among the open ones, and its words. The Courier writes it whenever it has looked after
/// the case, so no turn waits for it.
/// <para>
/// A line's key begins with what is due next, and so it changes. In the same partition each case has a mark that says under which key its line
/// stands and which version of the case it shows; old line, new line and mark change in one transaction, which holds only if the mark is still
/// the one that was read. So there is never a moment with two lines, and whoever comes late with an older version leaves the newer one alone.
/// The mark outlives the case's closing for that reason. The words come before the mark that says that they are there: a process that is killed
/// in between has them written again. Every commit stands on the agenda until the Courier has done all this; and once a day Reconcile reads
/// the marks themselves.
/// </para>
/// </summary>
public sealed class CaseIndex(Tables tables, Procedure procedure) : IDisposable
{
    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = 10_000 });

    /// <param name="isOnlyListed">It stands in the list of a rush and has no post of its own.</param>
    public async Task WriteAsync(StoredCase stored, bool isOnlyListed, CancellationToken cancellationToken)
    {
        var complaint = stored.Complaint;
        var words = FindingWords.Of(stored.Events);
        var line = complaint.IsOpen ? OpenCaseRows.Of(CaseLine.Of(complaint, procedure) with { IsOnlyListed = isOnlyListed }) : null;
        var wanted = IndexMark.Of(complaint.Version, line, words);
        var known = _known.Get<IndexMark>(complaint.Reference) ?? (complaint.IsAsFiled ? IndexMark.None : await ReadAsync(complaint.Reference, cancellationToken));
        while (known.Version <= wanted.Version && !known.SaysTheSameAs(wanted))
        {
            if (known.Words != wanted.Words)
            {
                await FindingRows.WriteAsync(tables.Index, complaint, words, cancellationToken);
            }

            known = await TryAsync(complaint.Reference, known, wanted, line, cancellationToken) ?? await ReadAsync(complaint.Reference, cancellationToken);
        }

        _known.Set(complaint.Reference, known, new MemoryCacheEntryOptions { Size = 1 });
    }

    /// <summary>The next time the case is looked after, its mark is read rather than remembered.</summary>
    public void Forget(CaseReference reference) => _known.Remove(reference);

    public void Dispose() => _known.Dispose();

    /// <summary>The mark as it now stands; null where it was not the one that was known, so that nothing was written.</summary>
    private async Task<IndexMark?> TryAsync(
        CaseReference reference, IndexMark known, IndexMark wanted, TableEntity? line, CancellationToken cancellationToken)
    {
        var partition = OpenCaseRows.Partition(reference);
        var mark = wanted.ToRow(reference);
        List<TableTransactionAction> actions =
        [
            known.ETag == default ? new(TableTransactionActionType.Add, mark) : new(TableTransactionActionType.UpdateReplace, mark, known.ETag),
        ];
        if (line is not null)
        {
            actions.Add(new(TableTransactionActionType.UpsertReplace, line));
        }

        if (known.Line.Length > 0 && known.Line != wanted.Line)
        {
            actions.Add(new(TableTransactionActionType.Delete, new TableEntity(partition, known.Line), ETag.All));
        }

        try
        {
            var answers = await tables.Index.SubmitTransactionAsync(actions, cancellationToken);
            return wanted with { ETag = answers.Value[0].Headers.ETag ?? default };
        }
        catch (TableTransactionFailedException e) when (e.Status is 409 or 412)
        {
            return null;
        }
        catch (TableTransactionFailedException e) when (e.Status == 404)
        {
            // Somebody has taken rows out of the table by hand, or it is an older copy: then there is nothing to take out, or no mark to keep.
            return await ReadAsync(reference, cancellationToken) with { Line = "" };
        }
    }

    private async Task<IndexMark> ReadAsync(CaseReference reference, CancellationToken cancellationToken)
    {
        var row = await tables.Index.GetEntityIfExistsAsync<TableEntity>(
            OpenCaseRows.Partition(reference), IndexMark.RowOf(reference), cancellationToken: cancellationToken);
        return row.HasValue ? IndexMark.From(row.Value!) : IndexMark.None;
    }
}
