using HaloBot.Complaints;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace HaloBot.Intake;

/// <summary>Which of the draft's files is to be taken out again.</summary>
public static class FileQuestion
{
    private const string All = "All of them";
    private const string None = "Keep them all";

    public static PromptOptions Which(ComplaintDraft draft) => new()
    {
        Prompt = MessageFactory.Text("Which file shall I leave out?"),
        Choices =
        [
            .. (draft.Files ?? []).Select(file => new Choice(file.Name)),
            new Choice(All) { Synonyms = ["all", "both", "all files"] },
            new Choice(None) { Synonyms = ["none", "no", "keep", "keep them", "nothing"] },
        ],
        Style = ListStyle.SuggestedAction,
    };

    public static ComplaintDraft Remove(ComplaintDraft draft, FoundChoice choice)
    {
        var files = draft.Files ?? [];
        var left = choice.Index < files.Count ? files.Where((_, i) => i != choice.Index) : choice.Value == All ? [] : files;
        return draft with { Files = [.. left], ChoosesFiles = false };
    }

    /// <summary>Its line in the summary, or nothing.</summary>
    public static string Line(ComplaintDraft draft) => draft.HasFiles ? $"\n- **Files:** {Markdown.Escape(string.Join(", ", draft.Files!))}" : "";
}
