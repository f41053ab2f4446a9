namespace HaloBot.Complaints;

/// <summary>What the customer is told once their complaint is safely stored: reference, what happens next, and their dates.</summary>
public static class Acknowledgement
{
    public static string Text(Complaint complaint, Procedure procedure)
    {
        var facts = procedure.Facts;
        var received = OfficeCalendar.DateOf(complaint.ReceivedAt);
        var firstContact = procedure.Calendar.AddWorkingDays(received, facts.FirstContactWorkingDays).Date;
        return $"""
            Thank you, {Markdown.Escape(complaint.Name)}. We have your complaint.

            Reference: **{complaint.Reference}**

            Received: {received.InFull()}

            You told us: "{Markdown.Escape(Markdown.Shorten(complaint.Description, 300))}"

            **What happens next.** Our team will read it and contact you by {complaint.Contact.Kind.Name()}, by {firstContact.InFull()}. If we can't sort it out straight away, we'll tell you how long we expect it to take.

            **Still not satisfied?** Ask for a department manager, or put it in writing: if we receive that today, we aim to reply by {WrittenReply(procedure, received)}.

            {Dispute(complaint, procedure)}
            """;
    }

    /// <summary>By when a written complaint is answered that arrives on the day: "we aim to", never "we will".</summary>
    public static string WrittenReply(Procedure procedure, DateOnly received)
    {
        var due = procedure.WrittenReplyDate(received);
        var days = $"{procedure.Facts.WrittenReplyWorkingDays} working days";
        return $"{due.Date.InFull()} ({(due.Provisional ? $"{days}; provisional, as that year's bank holidays are not known yet" : days)})";
    }

    /// <summary>When, or why not, this customer may go to the dispute resolution scheme.</summary>
    public static string Dispute(Complaint complaint, Procedure procedure) =>
        complaint.MayGoToDisputeResolution
            ? $"If you're still unhappy on {complaint.DisputeDate.InFull()} ({Weeks(complaint)}), you can go to {procedure.Scheme}, the independent dispute resolution service."
            : EscalationLadder.NotEligible(procedure) + " You can still ask for a manager or write to us.";

    private static string Weeks(Complaint complaint) => $"{(complaint.DisputeDate.DayNumber - complaint.FirstRaised.DayNumber) / 7} weeks";
}
