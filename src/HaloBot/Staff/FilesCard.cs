using AdaptiveCards;
using HaloBot.Complaints;

namespace HaloBot.Staff;

/// <summary>A case's files with a link to each. It is only ever the answer to one person's press: it is never posted.</summary>
internal static class FilesCard
{
    public static AdaptiveCard Draw(Complaint complaint, IEnumerable<(CaseFile File, Uri Link)> files)
    {
        var headline = $"Files of {complaint.Reference}";
        var card = new AdaptiveCard(new AdaptiveSchemaVersion(1, 5)) { FallbackText = headline, Lang = "en-GB" };
        card.Body.Add(new AdaptiveTextBlock(headline) { Size = AdaptiveTextSize.Medium, Weight = AdaptiveTextWeight.Bolder, Wrap = true });
        card.Body.Add(new AdaptiveTextBlock(
            "These links are yours alone: each opens once, within 10 minutes. That you were given them, and what you open, is recorded with the case.")
        { Wrap = true, IsSubtle = true });
        foreach (var (file, link) in files)
        {
            // A name comes from a person: in a text run it can neither format nor link.
            var name = new AdaptiveRichTextBlock { Separator = true };
            name.Inlines.Add(new AdaptiveTextRun(file.ToString()));
            card.Body.Add(name);
            card.Body.Add(new AdaptiveActionSet
            {
                Spacing = AdaptiveSpacing.None,
                Actions = [new AdaptiveOpenUrlAction { Title = $"Open {file.Name}", Url = link }],
            });
        }

        card.Actions.Add(new AdaptiveExecuteAction
        {
            Title = "Back to the case",
            Verb = CardCommands.Refresh,
            DataJson = CardCommands.DataOf(complaint, CardCommands.Refresh),
        });
        return card;
    }
}
