using System.Globalization;
using Azure.Data.Tables;
using HaloBot.Complaints;

namespace HaloBot.Storage;

/// <summary>The rows by which cases are found: a word, then how long ago the case came, then its reference; nothing else.</summary>
internal static class FindingRows
{
    private const char Separator = '_';
    private const int ReferenceLength = 14;
    private const int TicksLength = 19;

    public static string Partition(CaseReference reference) => Partition(Agenda.ShardOf(reference));

    public static string Partition(int shard) => $"find-{shard:D2}";

    /// <summary>Every row of a case, out of the case alone: what is written, and what erasure has to delete.</summary>
    public static IEnumerable<TableEntity> Of(Complaint complaint, IEnumerable<string> words) =>
        words.Select(word => new TableEntity(Partition(complaint.Reference), $"{word}{Separator}{Newest(complaint.ReceivedAt)}{Separator}{complaint.Reference}"));

    /// <summary>With one request, and one more on the day that a case may have more words than a transaction.</summary>
    public static async Task WriteAsync(TableClient index, Complaint complaint, IEnumerable<string> words, CancellationToken cancellationToken)
    {
        foreach (var rows in Of(complaint, words).Chunk(100))
        {
            await index.SubmitTransactionAsync(rows.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)), cancellationToken);
        }
    }

    /// <summary>Of one shard, those with the word, or with a word that begins so.</summary>
    public static string Filter(int shard, string word, bool isBeginning)
    {
        // After the word itself comes a digit; after a beginning, anything before the next word that does not begin so.
        var (from, until) = isBeginning ? (word, word[..^1] + (char)(word[^1] + 1)) : ($"{word}{Separator}0", $"{word}{Separator}:");
        return TableClient.CreateQueryFilter($"PartitionKey eq {Partition(shard)} and RowKey ge {from} and RowKey lt {until}");
    }

    public static FoundCase Parse(string row)
    {
        var ticks = row.AsSpan(row.Length - ReferenceLength - 1 - TicksLength, TicksLength);
        return new FoundCase(CaseReference.Parse(row[^ReferenceLength..]), DateTimeOffset.MaxValue.UtcTicks - long.Parse(ticks, CultureInfo.InvariantCulture));
    }

    private static string Newest(DateTimeOffset receivedAt) => (DateTimeOffset.MaxValue.UtcTicks - receivedAt.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);
}

/// <param name="Ticks">When it was received.</param>
internal readonly record struct FoundCase(CaseReference Case, long Ticks);
