using AdaptiveCards;

namespace HaloBot.Staff;

/// <summary>A page of cases as a card.</summary>
internal static class ListCard
{
    public static AdaptiveCard Draw(ListPage page, DateTimeOffset now)
    {
        var card = new AdaptiveCard(new AdaptiveSchemaVersion(1, 5)) { FallbackText = page.Heading, Lang = "en-GB" };
        card.Body.Add(new AdaptiveTextBlock(page.Heading) { Size = AdaptiveTextSize.Medium, Weight = AdaptiveTextWeight.Bolder, Wrap = true });
        if (page.Sought is { } sought)
        {
            card.Body.Add(Said(new AdaptiveTextRun($"“{sought}”")));
        }

        if (page.Counts.Count > 0)
        {
            var counts = new AdaptiveFactSet();
            counts.Facts.AddRange(page.Counts.Select(count => new AdaptiveFact(count.What, $"{count.Count}")));
            card.Body.Add(counts);
        }

        if (page.Remark is { } remark)
        {
            card.Body.Add(new AdaptiveTextBlock(remark) { IsSubtle = true, Wrap = true });
        }

        foreach (var line in page.Lines)
        {
            card.Body.AddRange(ListCardLine.Of(line, page.Place, now));
        }

        if (page.Next is { } next)
        {
            var data = next.DataOfNext();
            card.Actions.Add(new AdaptiveExecuteAction
            {
                Title = "Show more",
                Verb = ListPress.More,
                DataJson = data,
                Fallback = new AdaptiveFallbackElement(new AdaptiveSubmitAction { Title = "Show more", DataJson = data }),
            });
        }

        return card;
    }

    /// <summary>Text runs know no markdown: what came from a person can neither format nor link.</summary>
    internal static AdaptiveRichTextBlock Said(params AdaptiveTextRun[] runs)
    {
        var block = new AdaptiveRichTextBlock { Spacing = AdaptiveSpacing.None };
        block.Inlines.AddRange(runs);
        return block;
    }
}
