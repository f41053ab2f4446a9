using HaloBot.Complaints;

namespace HaloBot.Staff;

/// <summary>A page of a list as it is shown.</summary>
/// <param name="Heading">What the list is of, in our words.</param>
/// <param name="Lines">At most <see cref="Size"/>.</param>
/// <param name="Next">The page that follows; null when there is none.</param>
public sealed record ListPage(ListPlace Place, string Heading, IReadOnlyList<CaseLine> Lines, ListPlace? Next)
{
    public const int Size = 10;

    /// <summary>What was looked for, in the asker's words; null where that is not shown.</summary>
    public string? Sought { get; init; }

    /// <summary>How many there are of what, above the lines.</summary>
    public IReadOnlyList<(string What, int Count)> Counts { get; init; } = [];

    /// <summary>What else is to be said, also when there are no lines.</summary>
    public string? Remark { get; init; }

    /// <summary>With one of its cases as it now is.</summary>
    public ListPage With(CaseLine now) => this with { Lines = [.. Lines.Select(line => line.Case == now.Case ? now with { IsOnlyListed = line.IsOnlyListed } : line)] };
}
