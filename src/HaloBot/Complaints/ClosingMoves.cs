using static HaloBot.Complaints.Telling;

namespace HaloBot.Complaints;

/// <summary>How a case ends, and how it begins again.</summary>
internal static class ClosingMoves
{
    public static Decision Accept(Complaint complaint, Occasion at) => Telling.Accept(
        new OutcomeAccepted(at.Now, at.Actor),
        Channel($"{complaint.FirstName} (customer) accepted the outcome. The case is closed."),
        Customer(complaint, $"Thank you for telling us. Your complaint {complaint.Reference} is now closed. If something comes up again, tell me here and we'll reopen it."));

    public static Decision NotSatisfied(Complaint complaint, NotSatisfied refused, Occasion at)
    {
        var byManager = complaint.Outcome?.By.Role == Role.Manager;
        return Telling.Accept(
            new OutcomeRefused(at.Now, at.Actor, refused.Why),
            [new ShowCase()],
            ThreadLines.Of($"{complaint.FirstName} (customer) is not satisfied with the outcome: ", refused.Why ?? "no reason given"),
            [new TellStaff(byManager
                ? $"The outcome was a manager's: please set a new date for an answer, or issue {at.Procedure.LetterWithArticle}."
                : "The case is with the managers now.")],
            Customer(complaint,
                $"I'm sorry this isn't settled. Your complaint {complaint.Reference} is with a manager now. {Acknowledgement.Dispute(complaint, at.Procedure)}"));
    }

    public static Decision Withdraw(Complaint complaint, Occasion at) => Telling.Accept(
        new ComplaintWithdrawn(at.Now, at.Actor),
        Channel($"{complaint.FirstName} (customer) withdrew the complaint. The case is closed."),
        Customer(complaint, $"I've withdrawn your complaint {complaint.Reference}, and nothing more will be done about it. You can reopen it here at any time."));

    /// <summary>Never on silence in the chat: only after an outcome that nobody answered for weeks, or after the letter.</summary>
    public static Decision Close(Complaint complaint, Close close, Occasion at)
    {
        if (complaint.Stage == Stage.OutcomeGiven && complaint.OutcomeOn is { } given)
        {
            var mayCloseOn = given.AddDays(at.Procedure.Settings.SilenceAfterOutcomeDays);
            if (at.Today <= mayCloseOn)
            {
                return Refuse("too-early", $"The customer has not answered the outcome yet. Without an answer the case may be closed after {mayCloseOn.InFull()}.");
            }
        }

        return Telling.Accept(
            new CaseClosed(at.Now, at.Actor, close.Reason),
            [new ShowCase(), .. ThreadLines.Of($"{at.Actor.FirstName} closed the case: ", close.Reason)],
            Customer(complaint, $"Your complaint {complaint.Reference} is now closed. If it isn't settled for you, tell me here and we'll reopen it."));
    }

    public static Decision NotAComplaint(Complaint complaint, NotAComplaint none, Occasion at) => Telling.Accept(
        new FoundNoComplaint(at.Now, at.Actor, none.Reason),
        [new ShowCase(), .. ThreadLines.Of($"{at.Actor.FirstName} marked this as not a complaint: ", none.Reason)],
        Customer(complaint, $"Our team has closed {complaint.Reference}. If you meant it as a complaint, tell me here and we'll reopen it."));

    /// <summary>The date on which it was first raised stays. If dispute resolution has opened meanwhile, the customer is told at once.</summary>
    public static Decision Reopen(Complaint complaint, Reopen reopen, Occasion at)
    {
        var reopened = new CaseReopened(at.Now, at.Actor, reopen.Why);
        var told = Telling.Accept(
            reopened,
            [new ShowCase(), .. ThreadLines.Of($"{(at.IsCustomer ? $"{complaint.FirstName} (customer)" : at.Actor.FirstName)} reopened the case: ", reopen.Why ?? "no reason given")],
            Customer(complaint, $"Your complaint {complaint.Reference} is open again."));
        return ClockMoves.Signpost(complaint.After(reopened), at) is Decision.Accepted signposted
            ? new Decision.Accepted([.. told.Events, .. signposted.Events], [.. told.Outgoing, .. signposted.Outgoing])
            : told;
    }
}
