namespace HaloBot.Complaints;

/// <summary>Something that was said between the customer and us, as the customer reads it again.</summary>
/// <param name="Heading">Markdown: who says it, or what was done.</param>
/// <param name="Words">Whole; empty where the heading says everything.</param>
internal sealed record CustomerLine(DateTimeOffset At, string Heading, string Words = "")
{
    public bool IsMarkdown { get; init; }

    /// <summary>
    /// What an event says to the customer. Nothing of one that is not named here: notes, claims, reasons that staff give each other and
    /// everything that is still to be invented stay internal.
    /// </summary>
    public static IEnumerable<CustomerLine> Of(ComplaintEvent e, Procedure procedure) => e switch
    {
        ComplaintFiled filed => Filing(filed),
        InformationAdded added => [You(e, added.Text)],
        CustomerSaid said => [You(e, said.Text)],
        FilesAdded sent => [Files(e, sent.Files)],
        ManagerAskedFor => [new(e.At, e.By.Role == Role.Customer ? "**You** asked for a manager." : "We passed your complaint to a manager.")],
        PutIntoWriting written => [new(e.At, $"Your complaint counts as put in writing on {written.ReceivedOn.InFull()}. We aim to reply by {written.ReplyBy.InFull()}.")],
        OutcomeAccepted => [new(e.At, "**You** said that our answer settles it. The complaint was closed.")],
        OutcomeRefused refused => [new(e.At, "**You** said that our answer does not settle it.", refused.Why ?? "")],
        LetterRequested => [new(e.At, $"**You** asked for {procedure.LetterWithArticle}.")],
        ComplaintWithdrawn => [new(e.At, "**You** withdrew the complaint. It was closed.")],
        CaseReopened { By.Role: Role.Customer } reopened => [new(e.At, "**You** had the complaint opened again.", reopened.Why ?? "")],
        CaseReopened => [new(e.At, "We opened your complaint again.")],
        PersonAskedFor => [new(e.At, "**You** asked to talk to a person.")],
        ContactAskedFor asked => [new(e.At, $"**You** asked to be contacted by {asked.Contact.Kind.Name()}.")],
        ContactChanged changed => [new(e.At, $"**You** changed how we reach you: by {changed.Contact.Kind.Name()}.")],
        HandlingRated rated => [new(e.At, $"**You** told us how we dealt with it: {rated.Score} of 5.", rated.Comment ?? "")],
        ChatTakenOver => [new(e.At, $"{Name(e)} joined the chat.")],
        ReplySent reply => [new(e.At, $"**{Name(e)}:**", reply.Text)],
        ReplyWithdrawn => [new(e.At, $"{Name(e)} withdrew a message.")],
        ChatHandedBack => [new(e.At, "The automated assistant took over again.")],
        ExpectedDateSet expected => [new(e.At, $"We told you to expect an answer by {expected.On.InFull()}.", expected.Reason ?? "")],
        OutcomeGiven outcome => [new(e.At, $"**Our answer** (we offer: {outcome.Remedy.Name()}):", outcome.Text)],
        LetterIssued letter => [new(e.At, $"We sent you {procedure.LetterWithArticle}:\n\n", letter.Letter) { IsMarkdown = true }],
        LetterDeclined declined => [new(e.At, $"{Name(e)} decided not to issue {procedure.LetterWithArticle}, and to tell you more by {declined.Next.InFull()}:", declined.Reason)],
        DisputeResolutionOpened => [new(e.At, $"We told you that you can take your complaint to {procedure.Scheme} now.")],
        DisputeDateBroughtForward forward => [new(e.At, $"We told you that you can go to {procedure.Scheme} from {forward.DisputeDate.InFull()}.")],
        CaseClosed => [new(e.At, "We closed your complaint.")],
        FoundNoComplaint => [new(e.At, "Our team closed this, as they did not read it as a complaint.")],
        _ => [],
    };

    private static IEnumerable<CustomerLine> Filing(ComplaintFiled filed)
    {
        var details = filed.Details;
        yield return filed.Via == Channel.Website
            ? You(filed, details.Description)
            : new(filed.At, $"**You**, by {filed.Via.Name()} on {(filed.ReceivedOn ?? OfficeCalendar.DateOf(filed.At)).InFull()}:", details.Description);
        if (details.DesiredOutcome is { Length: > 0 } wanted)
        {
            yield return new(filed.At, "**You** would like:", wanted);
        }

        if (details.Files is { Count: > 0 } files)
        {
            yield return Files(filed, files);
        }
    }

    private static CustomerLine You(ComplaintEvent e, string words) => new(e.At, "**You:**", words);

    private static CustomerLine Files(ComplaintEvent e, IReadOnlyList<CaseFile> files) => new(e.At, "**You** sent", CaseFile.ListOf(files));

    private static string Name(ComplaintEvent e) => Markdown.Escape(e.By.FirstName);
}
