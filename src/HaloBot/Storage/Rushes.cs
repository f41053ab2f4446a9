using System.Text.Json.Serialization;
using Azure;
using Azure.Data.Tables;
using HaloBot.Complaints;

namespace HaloBot.Storage;

/// <summary>
/// Rushes of complaints: when too many come at once, a list takes the place of posts. Which alerts came lately is one row that all
/// instances share; a rush has a partition of its own, with a row for each line and each page of its list.
/// </summary>
public sealed class Rushes(Tables tables, Claims claims, RushSettings settings) : IDisposable
{
    private const string NamePrefix = "rush-";
    private const string LinePrefix = "line-";
    private const string PagePrefix = "page-";

    private readonly SemaphoreSlim _one = new(1, 1);

    // Enough to see a rush, and to recognise what is asked again after a failure.
    private readonly int _mostRecent = Math.Max(200, 2 * settings.Filings);

    /// <summary>Whether that is the name of a rush, rather than a case's reference.</summary>
    public static bool IsName(string subject) => subject.StartsWith(NamePrefix, StringComparison.Ordinal);

    /// <summary>Counts the case's alert, and says in which rush it is to be listed; null when it is to have a post of its own. Asking again gives the same answer.</summary>
    public async Task<string?> JoinAsync(Complaint complaint, CancellationToken cancellationToken)
    {
        // All alerts share the row: within this process they do not get into each other's way.
        await _one.WaitAsync(cancellationToken);
        try
        {
            (Alert? alert, var isCounted) = (null, false);
            while (!isCounted)
            {
                (alert, isCounted) = await TryJoinAsync(complaint, cancellationToken);
            }

            return alert!.Rush;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Not counted when another instance's alert came in between.</summary>
    private async Task<(Alert Alert, bool IsCounted)> TryJoinAsync(Complaint complaint, CancellationToken cancellationToken)
    {
        var found = await tables.Index.GetEntityIfExistsAsync<TableEntity>("rush", "recent", cancellationToken: cancellationToken);
        var recent = found.HasValue ? found.Value!.ReadJson(RushJson.Stored.ListAlert) : [];
        if (recent.Find(one => one.Case == complaint.Reference) is { } known)
        {
            return (known, true);
        }

        var alert = new Alert(complaint.Reference, complaint.ReceivedAt, RushOf(complaint.ReceivedAt, recent));
        var row = new TableEntity("rush", "recent").WithJson([.. recent.Append(alert).OrderBy(a => a.At).TakeLast(_mostRecent)], RushJson.Stored.ListAlert);
        try
        {
            await (found.HasValue
                ? tables.Index.UpdateEntityAsync(row, found.Value!.ETag, TableUpdateMode.Replace, cancellationToken)
                : tables.Index.AddEntityAsync(row, cancellationToken));
            return (alert, true);
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            return (alert, false);
        }
    }

    /// <summary>Puts a line into the list, or changes it.</summary>
    public async Task PutLineAsync(string rush, RushLine line, CancellationToken cancellationToken) => await tables.Index.UpsertEntityAsync(
        new TableEntity(rush, $"{LinePrefix}{AgendaEntry.TimeKey(line.At)}_{line.Case}").WithJson(line, RushJson.Stored.RushLine), TableUpdateMode.Replace, cancellationToken);

    /// <summary>When the rush began, for its place among what waits.</summary>
    public static DateTimeOffset StartOf(string rush) => new(long.Parse(rush[NamePrefix.Length..]), TimeSpan.Zero);

    public async Task<RushList> ReadAsync(string rush, CancellationToken cancellationToken)
    {
        var rows = await CaseRows.ReadAsync(tables.Index, $"PartitionKey eq '{rush}'", cancellationToken);
        return new RushList(
            [.. rows.Where(row => row.RowKey.StartsWith(LinePrefix, StringComparison.Ordinal)).Select(row => row.ReadJson(RushJson.Stored.RushLine))],
            [.. rows.Where(row => row.RowKey.StartsWith(PagePrefix, StringComparison.Ordinal)).Select(row => row.ReadJson(RushJson.Stored.RushPage))],
            CourierRow.From(rows.Find(row => row.RowKey == CaseRows.Courier)));
    }

    public async Task PutPageAsync(string rush, int number, RushPage page, CancellationToken cancellationToken) => await tables.Index.UpsertEntityAsync(
        new TableEntity(rush, $"{PagePrefix}{number:D4}").WithJson(page, RushJson.Stored.RushPage), TableUpdateMode.Replace, cancellationToken);

    /// <summary>Claims or prolongs the right to draw the list; null when another instance has it.</summary>
    public Task<CourierRow?> ClaimAsync(string rush, CourierRow courier, CancellationToken cancellationToken) =>
        claims.ClaimAsync(tables.Index, rush, courier, cancellationToken);

    public async Task ReleaseAsync(string rush, CourierRow claim, CancellationToken cancellationToken)
    {
        if (claim.LeaseUntil is not null)
        {
            await Claims.SaveAsync(tables.Index, rush, claim with { LeaseUntil = null }, cancellationToken);
        }
    }

    public void Dispose() => _one.Dispose();

    private string? RushOf(DateTimeOffset at, List<Alert> recent)
    {
        var lately = recent.FindAll(alert => alert.At > at - settings.Within && alert.At <= at);
        return lately.Count < settings.Filings ? null : lately.FindLast(alert => alert.Rush is not null)?.Rush ?? $"{NamePrefix}{AgendaEntry.TimeKey(at)}";
    }
}

/// <summary>When an alert was due, and where it stands: in a rush's list, or (null) in a post of its own.</summary>
public sealed record Alert(CaseReference Case, DateTimeOffset At, string? Rush);

/// <summary>A case in the list of a rush, as it was filed.</summary>
/// <param name="HasPost">It has got a post of its own meanwhile.</param>
public sealed record RushLine(CaseReference Case, DateTimeOffset At, Category Category, CustomerKind Kind, bool Urgent, string Words, bool HasPost);

/// <summary>Where a page of the list stands, and what it shows.</summary>
/// <param name="Drawn">Digest of the card that was sent last.</param>
public sealed record RushPage(string Thread, string Card, string Drawn);

/// <param name="Lines">Oldest first.</param>
/// <param name="Pages">The first is the post, the others stand in its thread.</param>
public sealed record RushList(IReadOnlyList<RushLine> Lines, IReadOnlyList<RushPage> Pages, CourierRow Courier);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, Converters = [typeof(CaseReferenceConverter)])]
[JsonSerializable(typeof(List<Alert>))]
[JsonSerializable(typeof(RushLine))]
[JsonSerializable(typeof(RushPage))]
internal sealed partial class RushJson : JsonSerializerContext
{
    public static RushJson Stored => Default;
}
