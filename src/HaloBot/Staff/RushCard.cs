using AdaptiveCards;
using HaloBot.Complaints;
using HaloBot.Storage;

namespace HaloBot.Staff;

/// <summary>The list of cases that came in a rush. Whoever opens or claims one there gives it a post of its own.</summary>
public static class RushCard
{
    /// <summary>So that a page stays under 25 KB whatever the cases are about.</summary>
    public const int LinesPerPage = 20;

    /// <summary>How much of the customer's words a line shows.</summary>
    public const int WordsShown = 90;

    /// <summary>The post: how many there are and what about, and the first of them.</summary>
    public static AdaptiveCard First(IReadOnlyList<RushLine> all, IEnumerable<RushLine> shown)
    {
        var headline = $"Many complaints at once: {all.Count} more since {UkDates.TimeAndDate(all[0].At)}";
        var card = StaffCard.Headed(headline);
        card.Body.Add(new AdaptiveTextBlock("Open or claim one to give it a post of its own. This list grows; further pages stand in its thread.") { Wrap = true, IsSubtle = true });
        var facts = new AdaptiveFactSet();
        facts.Facts.AddRange(all.GroupBy(line => line.Category).OrderByDescending(lines => lines.Count())
            .Select(lines => new AdaptiveFact(lines.Key.Name(), $"{lines.Count()}")));
        if (all.Count(line => line.Urgent) is > 0 and var urgent)
        {
            facts.Facts.Insert(0, new AdaptiveFact("Urgent", $"{urgent}"));
        }

        card.Body.Add(facts);
        return WithLines(card, shown);
    }

    /// <summary>A page in the post's thread.</summary>
    public static AdaptiveCard Further(IReadOnlyList<RushLine> shown) =>
        WithLines(StaffCard.Empty($"More complaints: {shown[0].Case} to {shown[^1].Case}"), shown);

    private static AdaptiveCard WithLines(AdaptiveCard card, IEnumerable<RushLine> lines)
    {
        foreach (var line in lines)
        {
            var heading = $"{line.Case} · {line.Category.Name()} · {line.Kind.Name()} · {OfficeCalendar.Local(line.At).Time.Uk()}{(line.Urgent ? " · urgent" : "")}";
            card.Body.Add(new AdaptiveTextBlock(heading) { Separator = true, Wrap = true, Weight = AdaptiveTextWeight.Bolder });
            card.Body.Add(StaffCard.Said(new AdaptiveTextRun(line.HasPost ? "Has a post of its own now." : line.Words) { IsSubtle = line.HasPost }));
            if (!line.HasPost)
            {
                card.Body.Add(new AdaptiveActionSet
                {
                    Spacing = AdaptiveSpacing.None,
                    Actions = [Button(line.Case, ComplaintProcedure.Open, "Open"), Button(line.Case, ComplaintProcedure.Claim, "Claim")],
                });
            }
        }

        return card;
    }

    private static AdaptiveExecuteAction Button(CaseReference reference, Move move, string title) =>
        CaseButtons.Execute(title, move, CardCommands.DataFromList(reference, move.Verb));
}
