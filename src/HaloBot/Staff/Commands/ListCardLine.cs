using AdaptiveCards;
using HaloBot.Complaints;

namespace HaloBot.Staff;

/// <summary>A case in a list: what it is, what is due when, the customer's words, and what can be done with it there.</summary>
internal static class ListCardLine
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(1);

    public static IEnumerable<AdaptiveElement> Of(CaseLine line, ListPlace place, DateTimeOffset now)
    {
        var heading = StaffCard.Said(
            new AdaptiveTextRun($"{line.Case}") { Weight = AdaptiveTextWeight.Bolder },
            new AdaptiveTextRun($" · {Facts(line)}"));
        heading.Separator = true;
        heading.Spacing = AdaptiveSpacing.Default;
        if (Mark(line) is { } mark)
        {
            heading.Inlines.Add(new AdaptiveTextRun($" · {mark}") { Color = AdaptiveTextColor.Attention, Weight = AdaptiveTextWeight.Bolder });
        }

        yield return heading;
        if (Due(line, now) is { } due)
        {
            yield return StaffCard.Said(due);
        }

        yield return StaffCard.Said(new AdaptiveTextRun(line.Words) { IsSubtle = true });
        yield return new AdaptiveActionSet { Spacing = AdaptiveSpacing.None, Actions = [.. Buttons(line, place)] };
    }

    /// <summary>Stage, what it is about, and who has it.</summary>
    public static string Facts(CaseLine line) => $"{line.Stage.Name()} · {line.Category.Name()} · {line.OwnerName ?? "nobody has it"}";

    /// <summary>"overdue since …", coloured; null where nothing is due.</summary>
    public static AdaptiveTextRun? Due(CaseLine line, DateTimeOffset now) => line.Due switch
    {
        null => null,
        var due when line.IsOverdueAt(now) => new($"Overdue: {due.What}, by {When(due)}") { Color = AdaptiveTextColor.Attention },
        var due => new($"Due {(due.Passes - now <= Soon ? "soon: " : "")}{When(due)}: {due.What}") { Color = due.Passes - now <= Soon ? AdaptiveTextColor.Warning : AdaptiveTextColor.Default },
    };

    private static string? Mark(CaseLine line) => (line.Urgent, line.HasSupportNeeds) switch
    {
        (_, true) => "urgent, has support needs",
        (true, _) => "urgent",
        _ => null,
    };

    // What is due on a day passes with it; what is due in minutes has its time.
    private static string When(CaseDue due) =>
        OfficeCalendar.Local(due.Passes).Time == TimeOnly.MinValue ? due.Date.InShort() : UkDates.TimeAndDate(due.Passes);

    private static IEnumerable<AdaptiveAction> Buttons(CaseLine line, ListPlace place)
    {
        if (line is { IsUnowned: true, Stage: not Stage.Closed })
        {
            yield return Button("Claim", ComplaintProcedure.Claim.Verb, line, place);
        }

        yield return line.IsOnlyListed
            ? Button("Open", ComplaintProcedure.Open.Verb, line, place)
            : Button("Card", ListPress.Card, line, place);
    }

    // Two sets of data to each button would make the longest page too large: the card can be asked for in words where a client knows no Action.Execute.
    private static AdaptiveExecuteAction Button(string title, string verb, CaseLine line, ListPlace place)
    {
        var button = CaseButtons.Execute(title, verb, place.DataOf(line.Case, verb));
        button.Fallback = verb == ListPress.Card ? null : button.Fallback;
        return button;
    }
}
