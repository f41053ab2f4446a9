using AdaptiveCards;
using HaloBot.Complaints;

namespace HaloBot.Staff;

/// <summary>What people have said in a case, in their own words: shortened on its card, and whole for whoever asks.</summary>
internal static class CaseWords
{
    public static IEnumerable<AdaptiveElement> Of(CaseDrawing drawing)
    {
        var complaint = drawing.Complaint;
        var quotes = Quotes(drawing).ToList();
        var isCut = complaint.Added.Count > drawing.AddedShown;
        foreach (var quote in quotes)
        {
            var shown = Markdown.Shorten(quote.Words, quote.Length);
            isCut |= shown.EndsWith('…') && !quote.Words.EndsWith('…');
            foreach (var element in Quote(quote.Heading, shown))
            {
                yield return element;
            }
        }

        if (isCut)
        {
            yield return new AdaptiveActionSet { Spacing = AdaptiveSpacing.Small, Actions = [CaseButtons.Execute("Read in full", CardCommands.ReadInFull, CardCommands.DataOf(complaint, CardCommands.ReadInFull))] };
        }
    }

    internal static IEnumerable<AdaptiveElement> Quote(string heading, string words)
    {
        yield return new AdaptiveTextBlock(heading) { IsSubtle = true, Spacing = AdaptiveSpacing.Medium, Wrap = true };
        yield return StaffCard.Said(new AdaptiveTextRun(words));
    }

    /// <param name="drawing">For whom.</param>
    /// <returns>Each with how much of it stands on the card.</returns>
    internal static IEnumerable<(string Heading, string Words, int Length)> Quotes(CaseDrawing drawing)
    {
        var (complaint, whole, part) = (drawing.Complaint, drawing.Words, drawing.Words / 3);
        if (drawing.ShowsCustomer)
        {
            yield return ($"Customer, to be reached by {complaint.Contact.Kind.Name()}", string.Join(", ", new[] { complaint.Name, complaint.Contact.InFull() }.Where(said => said.Length > 0)), whole);
            if (complaint.ContactBefore is { Kind: not ContactKind.Chat } before)
            {
                yield return ($"Reached before by {before.Kind.Name()}", before.InFull(), whole);
            }

            if (complaint.AccountNumber is { } account)
            {
                yield return ("Account number", account, part);
            }

            if (complaint.Identity is { } identity)
            {
                yield return ("How the identity was checked", identity.How, part);
            }
        }

        if (drawing.ShowsNeeds && complaint.SupportNeeds is { } needs)
        {
            yield return ("Support needed", needs, part);
        }

        yield return ("In the customer's words", complaint.Description, whole);
        if (complaint.DesiredOutcome is { } outcome)
        {
            yield return ("What would put it right", outcome, whole);
        }

        if (complaint.ToldBefore is { } told)
        {
            var on = told.On is { } date ? $" ({date.InFull()}?)" : "";
            yield return ($"Says that they told us before{on}; we count from {complaint.FirstRaised.InFull()} until it is corrected", told.Words, part);
        }

        if (complaint.Outcome is { } given)
        {
            yield return ($"Outcome by {given.By.FirstName}: {given.Remedy.Name()}", given.Text, whole);
            yield return ("Root cause (internal)", given.RootCause, part);
        }

        foreach (var added in complaint.Added.TakeLast(drawing.AddedShown))
        {
            yield return ("Added later", added, part);
        }
    }
}
