using AdaptiveCards;
using HaloBot.Operations;

namespace HaloBot.Staff;

/// <summary>What the doctor has found: a line for each part, what does not work first.</summary>
public static class FindingsCard
{
    public static AdaptiveCard Draw(string introduction, IReadOnlyList<Finding> findings)
    {
        var card = StaffCard.Empty($"{introduction} {Summary(findings)}");
        card.Body.Add(new AdaptiveTextBlock(introduction) { Wrap = true });
        card.Body.Add(new AdaptiveTextBlock(Summary(findings)) { Wrap = true, Weight = AdaptiveTextWeight.Bolder });
        foreach (var finding in findings)
        {
            // What was found may quote names that people gave.
            var line = StaffCard.Said(
                new AdaptiveTextRun($"{Mark(finding.State)} {finding.Name}: ") { Weight = AdaptiveTextWeight.Bolder, Color = Colour(finding.State) },
                new AdaptiveTextRun(finding.Found));
            line.Spacing = AdaptiveSpacing.Small;
            card.Body.Add(line);
            if (finding.Mend is { } mend)
            {
                card.Body.Add(StaffCard.Said(new AdaptiveTextRun($"To do: {mend}") { IsSubtle = true }));
            }
        }

        return card;
    }

    private static string Summary(IReadOnlyList<Finding> findings)
    {
        var (bad, warnings) = (findings.Count(f => f.State == FindingState.Bad), findings.Count(f => f.State == FindingState.Warning));
        return (bad, warnings) switch
        {
            (0, 0) => "Everything works.",
            (0, _) => $"Everything works; {Count(warnings, "thing", "things")} to know.",
            (_, 0) => $"{Count(bad, "thing does", "things do")} not work.",
            _ => $"{Count(bad, "thing does", "things do")} not work, and {Count(warnings, "thing", "things")} to know.",
        };
    }

    private static string Count(int number, string one, string more) => $"{number} {(number == 1 ? one : more)}";

    private static string Mark(FindingState state) => state switch
    {
        FindingState.Good => "✔ Works –",
        FindingState.Warning => "⚠ To know –",
        _ => "✖ Does not work –",
    };

    private static AdaptiveTextColor Colour(FindingState state) => state switch
    {
        FindingState.Good => AdaptiveTextColor.Good,
        FindingState.Warning => AdaptiveTextColor.Warning,
        _ => AdaptiveTextColor.Attention,
    };
}
