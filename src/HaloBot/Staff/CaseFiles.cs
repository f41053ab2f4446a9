using AdaptiveCards;
using HaloBot.Complaints;
using HaloBot.Storage;
using HaloBot.Website;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace HaloBot.Staff;

/// <summary>Lets a member of staff see a case's files: it is recorded, and they alone are given one-time links.</summary>
public sealed class CaseFiles(CaseMoves moves, FileLinks links, FileStore store, IOptions<WebsiteOptions> website)
{
    /// <summary>What a client is told that could only be answered in the thread, where all would see the links.</summary>
    public const string NotHere =
        "I can show that only to you alone, and this version of Teams cannot do that. Please press the button in an up-to-date Teams on a computer or in a browser.";

    /// <param name="pressId">The press: the same one delivered again is recorded once.</param>
    public async Task<AdaptiveCardInvokeResponse> ShowAsync(CaseReference reference, Actor actor, string pressId, CancellationToken cancellationToken)
    {
        if (!store.IsOn || website.Value.PublicUrl is not { } address)
        {
            return CardAnswer.Message(store.IsOn
                ? "I cannot make links to files: the setting Website:PublicUrl is missing. Please tell the administrator."
                : "Files cannot be shown: no blob storage is set up any more. Please tell the administrator.");
        }

        var result = await moves.MakeAsync(reference, new ShowFiles(), actor, pressId, known: null, cancellationToken);
        if (result.Refusal is { } refused)
        {
            return CardAnswer.Message(refused.Reason);
        }

        var complaint = result.Complaint!;
        var tokens = await links.IssueAsync(reference, complaint.Files, actor, cancellationToken);
        return CardAnswer.Card(FilesCard.Draw(complaint, complaint.Files.Zip(tokens, (file, token) => (file, FileEndpoints.Address(address, token)))));
    }

    /// <summary>The case card's part about files. Names may say who the customer is: they stand on the cards of staff.</summary>
    internal static IEnumerable<AdaptiveElement> OnCard(CaseDrawing drawing)
    {
        var complaint = drawing.Complaint;
        if (complaint.Files.Count == 0)
        {
            yield break;
        }

        yield return new AdaptiveTextBlock($"Files: {complaint.Files.Count}") { IsSubtle = true, Spacing = AdaptiveSpacing.Medium };
        if (drawing.ShowsCustomer)
        {
            yield return StaffCard.Said(new AdaptiveTextRun(Markdown.Shorten(string.Join(", ", complaint.Files), drawing.Words * 3)));
        }

        if (drawing.ShowsFiles)
        {
            yield return new AdaptiveActionSet
            {
                Spacing = AdaptiveSpacing.Small,
                Actions = [CaseButtons.Execute("Show files", ComplaintProcedure.ShowFiles, CardCommands.DataOf(complaint, ComplaintProcedure.ShowFiles.Verb))],
            };
        }
    }
}
