namespace HaloBot.Complaints;

/// <summary>What the customer is told once their complaint is safely stored: reference, what happens next, and their dates.</summary>
public static class Acknowledgement
{
    /// <summary>Said where the words are read, when they go by e-mail as well.</summary>
    public const string Copy = "\n\nA copy of this goes to you by e-mail.";

    private const string Unsure = "provisional, as that year's bank holidays are not known yet";

    public static string Text(Complaint complaint, Procedure procedure)
    {
        var today = OfficeCalendar.DateOf(complaint.ReceivedAt);
        var firstContact = ComplaintProcedure.FirstContact(complaint.WaitingSince, procedure);
        return $"""
            Thank you, {Markdown.Escape(complaint.Name)}. We have your complaint.

            Reference: **{complaint.Reference}**

            Received: {complaint.ReceivedOn.InFull()}

            You told us: "{Markdown.Escape(Markdown.Shorten(complaint.Description, 300))}"{Files(complaint)}

            **What happens next.** Our team will read it and contact you by {complaint.Contact.Kind.Name()}, by {complaint.FirstContactBy.InFull()}{(firstContact.Provisional ? $" ({Unsure})" : "")}. {EscalationLadder.SortingOut} We monitor complaints carefully, so that we can put things right and don't make the same mistakes again, with you or with someone else.

            **Still not satisfied?** Ask for a department manager{InWriting(complaint, today, procedure)}.

            {Dispute(complaint, today, procedure)}{(complaint.MayGoToDisputeResolution ? "" : " You can still ask for a manager or write to us.")}
            """;
    }

    /// <summary>For somebody who began a complaint and did not send it.</summary>
    public static string Unfinished(Complaint complaint, Procedure procedure) =>
        $"You began to tell us that something had gone wrong, and didn't send it. As we don't want to lose sight of it, I've passed what you told me to our team. " +
        $"Reference: **{complaint.Reference}**. They will contact you by {complaint.Contact.Kind.Name()}, by {complaint.FirstContactBy.InFull()}. " +
        $"If you'd rather not go on with it, just say **withdraw my complaint**, or e-mail {procedure.Facts.Email}.";

    private static string Files(Complaint complaint) =>
        complaint.Files.Count == 0 ? "" : $"\n\nYou sent {Markdown.Escape(CaseFile.ListOf(complaint.Files))}";

    private static string InWriting(Complaint complaint, DateOnly today, Procedure procedure) => complaint.WrittenOn is { } written
        ? $". As your complaint came in writing, we aim to reply by {WrittenReply(procedure, written)}"
        : $", or put it in writing: if we receive that today, we aim to reply by {WrittenReply(procedure, today)}";

    /// <summary>By when a written complaint is answered that arrives on the day: "we aim to", never "we will".</summary>
    public static string WrittenReply(Procedure procedure, DateOnly received)
    {
        var due = procedure.WrittenReplyDate(received);
        return $"{due.Date.InFull()} ({procedure.Facts.WrittenReplyWorkingDays} working days{(due.Provisional ? $"; {Unsure}" : "")})";
    }

    /// <summary>When, or why not, this customer may go to the dispute resolution scheme: by the date that stands in the case.</summary>
    public static string Dispute(Complaint complaint, DateOnly today, Procedure procedure) => complaint switch
    {
        { MayGoToDisputeResolution: false } => EscalationLadder.NotEligible(procedure),
        _ when complaint.DisputeIsOpenOn(today) =>
            $"You can now go to {procedure.Scheme}, the independent dispute resolution service.",
        _ => $"If you're still unhappy on {complaint.DisputeDate.InFull()}{(complaint.WeeksToDispute is { } weeks ? $" ({weeks} weeks)" : "")}, " +
             $"you can go to {procedure.Scheme}, the independent dispute resolution service.",
    };
}
