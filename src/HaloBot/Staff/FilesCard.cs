using AdaptiveCards;
using HaloBot.Complaints;

namespace HaloBot.Staff;

/// <summary>A case's files with a link to each. It is only ever the answer to one person's press: it is never posted.</summary>
internal static class FilesCard
{
    public static AdaptiveCard Draw(Complaint complaint, IEnumerable<(CaseFile File, Uri Link)> files)
    {
        var card = StaffCard.Headed($"Files of {complaint.Reference}");
        card.Body.Add(new AdaptiveTextBlock(
            "These links are yours alone: each opens once, within 10 minutes. That you were given them, and what you open, is recorded with the case.")
        { Wrap = true, IsSubtle = true });
        foreach (var (file, link) in files)
        {
            var name = StaffCard.Said(new AdaptiveTextRun(file.ToString()));
            name.Separator = true;
            name.Spacing = AdaptiveSpacing.Default;
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
