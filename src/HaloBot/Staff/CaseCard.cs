using AdaptiveCards;
using HaloBot.Complaints;

namespace HaloBot.Staff;

/// <summary>The card of a case in the staff channel. Drawn from the case whenever it is sent, so it is always true.</summary>
public static class CaseCard
{
    // A card must stay under 25 KB: what is longer stands in the thread in full.
    private const int WordsShown = CustomerMoves.CardWords;

    /// <param name="showCustomer">Whether the viewer may read the customer's name and how to reach them.</param>
    /// <param name="showNeeds">Whether the viewer may read what the customer needs to be supported: whoever has the case, and managers.</param>
    public static AdaptiveCard Draw(Complaint complaint, Procedure procedure, bool showCustomer, bool showNeeds)
    {
        var card = new AdaptiveCard(new AdaptiveSchemaVersion(1, 5)) { FallbackText = Headline(complaint), Lang = "en-GB" };
        card.Body.Add(new AdaptiveTextBlock(Headline(complaint)) { Size = AdaptiveTextSize.Medium, Weight = AdaptiveTextWeight.Bolder, Wrap = true });
        foreach (var alert in Alerts(complaint))
        {
            card.Body.Add(new AdaptiveTextBlock(alert) { Color = AdaptiveTextColor.Attention, Weight = AdaptiveTextWeight.Bolder, Wrap = true });
        }

        card.Body.Add(Facts(complaint, procedure));
        if (showCustomer)
        {
            Quote(card, $"Customer, to be reached by {complaint.Contact.Kind.Name()}", string.Join(", ", new[] { complaint.Name, complaint.Contact.InFull() }.Where(said => said.Length > 0)));
            if (complaint.ContactBefore is { Kind: not ContactKind.Chat } before)
            {
                Quote(card, $"Reached before by {before.Kind.Name()}", before.InFull());
            }

            if (complaint.AccountNumber is { } account)
            {
                Quote(card, "Account number", account);
            }
        }

        if (showNeeds && complaint.SupportNeeds is { } needs)
        {
            Quote(card, "Support needed", needs, WordsShown / 3);
        }

        Quote(card, "In the customer's words", complaint.Description);
        if (complaint.DesiredOutcome is { } outcome)
        {
            Quote(card, "What would put it right", outcome);
        }

        if (complaint.ToldBefore is { } told)
        {
            var on = told.On is { } date ? $" ({date.InFull()}?)" : "";
            Quote(card, $"Says that they told us before{on}; we count from {complaint.FirstRaised.InFull()} until it is corrected", told.Words, WordsShown / 3);
        }

        if (complaint.Outcome is { } given)
        {
            Quote(card, $"Outcome by {given.By.FirstName}: {given.Remedy.Name()}", given.Text);
            Quote(card, "Root cause (internal)", given.RootCause, WordsShown / 3);
        }

        foreach (var added in complaint.Added.TakeLast(3))
        {
            Quote(card, "Added later", added, WordsShown / 3);
        }

        return card;
    }

    private static IEnumerable<string> Alerts(Complaint complaint)
    {
        if (complaint.Urgent && (complaint.SupportNeeds is null || CategoryGuess.IsLossOfService(complaint.Description)))
        {
            yield return "Urgent: loss of service";
        }

        if (complaint.SupportNeeds is not null)
        {
            yield return "Urgent: has support needs";
        }

        if (complaint.WaitsForPersonSince is { } since)
        {
            yield return $"Waiting in the chat for a person, since {At(since)}";
        }

        if (complaint.WantsContact)
        {
            yield return $"Would like to be contacted by {complaint.Contact.Kind.Name()}";
        }

        if (complaint.JoinAsked is { } asked)
        {
            yield return $"Somebody asks to go on with this in another chat, with the code {asked.Code}: ask the customer for it, then link the chat";
        }

        if (complaint.Undelivered.Count > 0)
        {
            yield return Undelivered(complaint);
        }
    }

    private static string Headline(Complaint complaint) =>
        complaint.Unfinished && complaint.Stage == Stage.Received ? $"Unfinished complaint {complaint.Reference}: the customer did not send it" :
        complaint.Stage == Stage.Received ? $"New complaint {complaint.Reference}" : $"Complaint {complaint.Reference}";

    private static string Undelivered(Complaint complaint)
    {
        var (count, last) = (complaint.Undelivered.Count, complaint.Undelivered[^1]);
        var place = last.Message is TellCustomer ? "the customer's chat" : "this channel";
        return count == 1
            ? $"A message was not delivered: {place} {last.Why} ({At(last.At)})."
            : $"{count} messages were not delivered. The last: {place} {last.Why} ({At(last.At)}).";
    }

    private static AdaptiveFactSet Facts(Complaint complaint, Procedure procedure)
    {
        var received = OfficeCalendar.Local(complaint.ReceivedAt);
        var facts = new AdaptiveFactSet();
        facts.Facts.Add(new AdaptiveFact("Stage", complaint.Stage.Name()));
        facts.Facts.Add(new AdaptiveFact("Owner", complaint.Owner is { } owner ? $"{owner.Name}, since {At(owner.Since)}" : "Nobody yet"));
        if (complaint.Takeover is { } takeover)
        {
            facts.Facts.Add(new AdaptiveFact("Chat", $"{takeover.Name} is talking to the customer, since {At(takeover.Since)}"));
        }

        if (complaint.Rating is { } rating)
        {
            facts.Facts.Add(new AdaptiveFact("The customer's rating", $"{rating.Score} of 5"));
        }

        facts.Facts.Add(new AdaptiveFact("About", complaint.Category.Name()));
        facts.Facts.Add(new AdaptiveFact("Customer", complaint.Kind.Name()));
        facts.Facts.Add(new AdaptiveFact("Received", $"{received.Date.InFull()}, {received.Time.Uk()}"));
        if (complaint.ExpectedOn is { } expected)
        {
            facts.Facts.Add(new AdaptiveFact("Answer promised", $"by {expected.InFull()}"));
        }

        if (complaint is { WrittenReplyBy: { } reply, WrittenAnswered: false })
        {
            facts.Facts.Add(new AdaptiveFact("Written reply", $"due by {reply.InFull()}"));
        }

        facts.Facts.Add(complaint.MayGoToDisputeResolution
            ? new AdaptiveFact($"{procedure.Scheme} from", complaint.DisputeDate.InFull())
            : new AdaptiveFact(procedure.Scheme, "Not open to larger businesses"));
        return facts;
    }

    // The card stands for weeks, so a time never goes without its date.
    private static string At(DateTimeOffset instant)
    {
        var (date, time) = OfficeCalendar.Local(instant);
        return $"{time.Uk()} on {date.InShort()}";
    }

    // What came from a person goes into text runs: they know no markdown, so it can neither format nor link.
    private static void Quote(AdaptiveCard card, string heading, string words, int length = WordsShown)
    {
        card.Body.Add(new AdaptiveTextBlock(heading) { IsSubtle = true, Spacing = AdaptiveSpacing.Medium, Wrap = true });
        var quotation = new AdaptiveRichTextBlock { Spacing = AdaptiveSpacing.None };
        quotation.Inlines.Add(new AdaptiveTextRun(Markdown.Shorten(words, length)));
        card.Body.Add(quotation);
    }
}
