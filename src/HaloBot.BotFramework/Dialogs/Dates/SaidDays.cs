using System.Text.RegularExpressions;

namespace Microsoft.Bot.Builder.Dialogs.Dates;

/// <summary>A day, or the days from <paramref name="Start"/> up to but not including <paramref name="End"/>.</summary>
internal sealed record Days(DateOnly Start, DateOnly? End = null);

/// <summary>Where a text speaks of days, and what they may be: if it could be two, the past one first.</summary>
internal sealed record SaidDays(int Start, int End, string Timex, params Days[] Meanings)
{
    public bool IsDay => Meanings[0].End is null;

    public static SaidDays One(Match match, DateOnly day) => new(match.Index, match.Index + match.Length, Timexes.Day(day), new Days(day));

    public static SaidDays Span(Match match, string timex, DateOnly start, DateOnly end) =>
        new(match.Index, match.Index + match.Length, timex, new Days(start, end));

    public static SaidDays PastOrFuture(Match match, string timex, Days past, Days future) =>
        new(match.Index, match.Index + match.Length, timex, past, future);
}
