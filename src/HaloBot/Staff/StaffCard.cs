using AdaptiveCards;

namespace HaloBot.Staff;

/// <summary>What all cards of the staff's channel are made of.</summary>
internal static class StaffCard
{
    /// <param name="fallback">Read where the card is not shown, and by whoever is notified of it.</param>
    public static AdaptiveCard Empty(string fallback) => new(new AdaptiveSchemaVersion(1, 5)) { FallbackText = fallback, Lang = "en-GB" };

    /// <param name="headline">In our words.</param>
    public static AdaptiveCard Headed(string headline)
    {
        var card = Empty(headline);
        card.Body.Add(new AdaptiveTextBlock(headline) { Size = AdaptiveTextSize.Medium, Weight = AdaptiveTextWeight.Bolder, Wrap = true });
        return card;
    }

    /// <summary>What came from a person. Text runs know no markdown, so it can neither format nor link.</summary>
    public static AdaptiveRichTextBlock Said(params AdaptiveTextRun[] runs)
    {
        var block = new AdaptiveRichTextBlock { Spacing = AdaptiveSpacing.None };
        block.Inlines.AddRange(runs);
        return block;
    }

    /// <summary>Teams asks for the viewer's own card.</summary>
    /// <param name="viewers">Teams ids; where there are none, everybody sees the card as it was posted.</param>
    public static AdaptiveRefresh? Refresh(string data, IReadOnlyCollection<string> viewers) => viewers.Count == 0 ? null : new AdaptiveRefresh
    {
        Action = new AdaptiveExecuteAction { Title = "Refresh", Verb = CardCommands.Refresh, DataJson = data },
        UserIds = [.. viewers],
    };
}
