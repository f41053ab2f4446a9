using AdaptiveCards;
using HaloBot.Complaints;

namespace HaloBot.Staff;

/// <summary>
/// The clocks that run for a case, the next one first: orange once the procedure's clock has warned, red once it has passed. The card is
/// drawn again at both, so that the colours stay true.
/// </summary>
internal static class CaseClocks
{
    public static IEnumerable<AdaptiveElement> Of(CaseDrawing drawing)
    {
        var all = Deadline.Of(drawing.Complaint, drawing.Procedure);
        var warned = all.Where(deadline => deadline.Kind == DeadlineKind.Warning && deadline.StrikesAt <= drawing.Now).Select(deadline => (deadline.What, deadline.Due)).ToHashSet();
        foreach (var deadline in all.Where(deadline => deadline.Kind is DeadlineKind.Overdue or DeadlineKind.Signpost).OrderBy(deadline => deadline.Due.Passes))
        {
            var hasPassed = deadline.StrikesAt <= drawing.Now;
            var isNear = warned.Contains((deadline.What, deadline.Due));
            yield return new AdaptiveTextBlock(Line(deadline, hasPassed, drawing))
            {
                Color = hasPassed ? AdaptiveTextColor.Attention : isNear ? AdaptiveTextColor.Warning : AdaptiveTextColor.Default,
                Weight = hasPassed || isNear ? AdaptiveTextWeight.Bolder : AdaptiveTextWeight.Default,
                Spacing = AdaptiveSpacing.Small,
                Wrap = true,
            };
        }
    }

    private static string Line(Deadline deadline, bool hasPassed, CaseDrawing drawing)
    {
        // Working days are counted by bank holidays, which are not known for ever.
        var isProvisional = deadline.Kind == DeadlineKind.Overdue && deadline.Due.Date > drawing.Procedure.Calendar.KnownUntil;
        var date = $"{deadline.Due.Date.InFull()}{(isProvisional ? " (provisional)" : "")}";
        return (deadline.Kind, hasPassed) switch
        {
            (DeadlineKind.Signpost, _) => $"{drawing.Procedure.Scheme} opens to the customer on {date}",
            (_, true) => $"Overdue since {date}: {deadline.What}",
            _ => $"By {date}: {deadline.What}",
        };
    }
}
