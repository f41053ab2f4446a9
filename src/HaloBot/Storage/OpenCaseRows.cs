using Azure.Data.Tables;
using HaloBot.Complaints;

namespace HaloBot.Storage;

/// <summary>The rows of open cases: what is due next sorts first, what has nothing due last; columns for what lists are narrowed by.</summary>
internal static class OpenCaseRows
{
    public const string Owner = "Owner";
    public const string OwnerName = "OwnerName";
    public const string OwnerFirstName = "OwnerFirstName";
    public const string Category = "Category";
    public const string AwaitsCustomer = "AwaitsCustomer";
    public const string IsPromised = "IsPromised";

    /// <summary>Behind every line, before every mark.</summary>
    public const string End = ":";

    private const string NothingDue = "9999999999999999999";

    public static string Partition(CaseReference reference) => Partition(Agenda.ShardOf(reference));

    public static string Partition(int shard) => $"open-{shard:D2}";

    public static string KeyOf(CaseLine line) => $"{(line.Due is { } due ? AgendaEntry.TimeKey(due.Passes) : NothingDue)}_{line.Case}";

    public static TableEntity Of(CaseLine line) => new TableEntity(Partition(line.Case), KeyOf(line))
    {
        [Owner] = line.OwnerId ?? "",
        [OwnerName] = line.OwnerName?.ToLowerInvariant() ?? "",
        [OwnerFirstName] = line.OwnerName?.FirstWord().ToLowerInvariant() ?? "",
        [Category] = line.Category.ToString(),
        [AwaitsCustomer] = line.AwaitsCustomer,
        [IsPromised] = line.Due?.IsPromised == true,
    }.WithJson(line, IndexJson.Stored.CaseLine);

    public static CaseLine Read(TableEntity row) => row.ReadJson(IndexJson.Stored.CaseLine);
}
