using Azure;
using Azure.Data.Tables;
using HaloBot.Complaints;

namespace HaloBot.Storage;

/// <summary>What the index holds of a case.</summary>
/// <param name="Version">The case's version that it shows.</param>
/// <param name="Line">The row key of its line among the open cases; empty when it is closed.</param>
/// <param name="Shown">Digest of what the line shows.</param>
/// <param name="Words">Digest of the words by which it is found.</param>
internal sealed record IndexMark(int Version, string Line, string Shown, string Words, ETag ETag)
{
    // Sorts behind every line.
    private const string Prefix = "mark_";

    public static IndexMark None { get; } = new(0, "", "", "", default);

    public static string RowOf(CaseReference reference) => $"{Prefix}{reference}";

    public static IndexMark Of(int version, TableEntity? line, IEnumerable<string> words) => new(
        version,
        line?.RowKey ?? "",
        line is null ? "" : Digest.Of(line.GetString("Json")),
        Digest.Of(string.Join(' ', words.Order(StringComparer.Ordinal))),
        default);

    public static IndexMark From(TableEntity row) => new(
        row.GetInt32(nameof(Version)) ?? 0, row.GetString(nameof(Line)) ?? "", row.GetString(nameof(Shown)) ?? "", row.GetString(nameof(Words)) ?? "", row.ETag);

    public bool SaysTheSameAs(IndexMark other) => (Line, Shown, Words) == (other.Line, other.Shown, other.Words);

    public TableEntity ToRow(CaseReference reference) => new(OpenCaseRows.Partition(reference), RowOf(reference))
    {
        [nameof(Version)] = Version,
        [nameof(Line)] = Line,
        [nameof(Shown)] = Shown,
        [nameof(Words)] = Words,
    };
}
