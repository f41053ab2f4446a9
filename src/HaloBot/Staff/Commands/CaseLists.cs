using HaloBot.Complaints;
using HaloBot.Storage;

namespace HaloBot.Staff;

/// <summary>Reads a page of a list: open cases, the digest, or what was found.</summary>
public sealed class CaseLists(OpenCases open, CaseFinder finder, CaseStore cases, Procedure procedure, TimeProvider clock)
{
    private const string Nothing = "There are none. You can ask for all of them (cases), or for example: cases overdue, cases unowned, cases mine.";

    /// <summary>Said where nothing was found.</summary>
    internal const string HowToFind = "All words must be in one case: try fewer, or an e-mail address, a phone number, a name or a reference.";

    public DateTimeOffset Now => clock.GetUtcNow();

    public ListPlace First(ListKind kind, CaseFilter? filter = null, string? text = null) =>
        new(kind, Now.ToUnixTimeSeconds()) { Filter = filter, Text = text is null ? null : Markdown.Shorten(text, ListPlace.LongestText) };

    public Task<ListPage> ReadAsync(ListPlace place, Actor asker, CancellationToken cancellationToken) => place.Kind switch
    {
        ListKind.Find => FindAsync(place, cancellationToken),
        ListKind.Digest => DigestAsync(place, cancellationToken),
        _ => OpenAsync(place, place.Filter ?? new CaseFilter(), asker, cancellationToken),
    };

    private async Task<ListPage> OpenAsync(ListPlace place, CaseFilter filter, Actor asker, CancellationToken cancellationToken)
    {
        var page = await open.PageAsync(filter, Now, place.After, ListPage.Size, cancellationToken);
        return new ListPage(place, FilterWords.Of(filter, asker), page.Lines, page.Next is { } next ? place with { After = next } : null)
        {
            Remark = page.Lines.Count > 0 ? "What is due first stands on top." : place.After is null ? Nothing : "There are no more.",
        };
    }

    private async Task<ListPage> DigestAsync(ListPlace place, CancellationToken cancellationToken)
    {
        var all = await open.AllAsync(cancellationToken);
        var lines = CaseDigest.Ordered(all).Skip(place.Skip).Take(ListPage.Size).ToList();
        var shown = place.Skip + lines.Count;
        return new ListPage(place, $"Open cases: {all.Count}", lines, shown < all.Count ? place with { Skip = shown } : null)
        {
            Counts = CaseDigest.Count(all, Now),
            Remark = all.Count == 0 ? "Nothing is open." : "Urgent ones first, then those that nobody has, the oldest first.",
        };
    }

    private async Task<ListPage> FindAsync(ListPlace place, CancellationToken cancellationToken)
    {
        var (lines, found) = await FindAsync(place.Text ?? "", place.Skip, ListPage.Size, cancellationToken);
        var shown = place.Skip + ListPage.Size;
        var heading = found.Cases.Count switch { 0 => "No case found with", 1 => "1 case found with", var count => $"{count} cases found with" };
        return new ListPage(place, heading, lines, shown < found.Cases.Count ? place with { Skip = shown } : null)
        {
            Sought = place.Text,
            Remark = found.IsPartial ? "There may be more than I have looked at: with one more word I can be sure."
                : lines.Count == 0 ? HowToFind
                : null,
        };
    }

    /// <summary>Some of the cases that are found, the newest first.</summary>
    public async Task<(IReadOnlyList<CaseLine> Lines, Findings Found)> FindAsync(string text, int skip, int most, CancellationToken cancellationToken)
    {
        var found = await finder.FindAsync(FindingQuery.Of(text), cancellationToken);
        var read = await Task.WhenAll(found.Cases.Skip(skip).Take(most).Select(reference => cases.ReadAsync(reference, cancellationToken)));
        List<CaseLine> lines = [.. read.OfType<StoredCase>().Select(stored => CaseLine.Of(stored.Complaint, procedure))];

        // A reference is taken at its word until it is looked up.
        return (lines, found.Cases.Count == 1 && lines.Count == 0 ? found with { Cases = [] } : found);
    }

    public CaseLine Line(Complaint complaint) => CaseLine.Of(complaint, procedure);
}
