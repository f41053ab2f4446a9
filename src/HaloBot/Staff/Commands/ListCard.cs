using AdaptiveCards;

namespace HaloBot.Staff;

/// <summary>A page of cases as a card.</summary>
internal static class ListCard
{
    public static AdaptiveCard Draw(ListPage page, DateTimeOffset now)
    {
        var card = StaffCard.Headed(page.Heading);
        if (page.Sought is { } sought)
        {
            card.Body.Add(StaffCard.Said(new AdaptiveTextRun($"“{sought}”")));
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
            card.Actions.Add(CaseButtons.Execute("Show more", ListPress.More, next.DataOfNext()));
        }

        return card;
    }
}
