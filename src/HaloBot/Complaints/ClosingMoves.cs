using static HaloBot.Complaints.Telling;

namespace HaloBot.Complaints;

/// <summary>How a case ends, and how it begins again.</summary>
internal static class ClosingMoves
{
    private const string Closed = "Your complaint is closed";

    public static Decision Accept(Complaint complaint, Occasion at) => Telling.Accept(
        new OutcomeAccepted(at.Now, at.Actor),
        Channel($"{complaint.FirstName} (customer) accepted the outcome. The case is closed."),
        Customer(complaint, at, $"Thank you for telling us. Your complaint {complaint.Reference} is now closed. If something comes up again, tell us and we'll reopen it.", Closed, Survey(complaint), SurveyChoices(complaint)));

    public static Decision NotSatisfied(Complaint complaint, NotSatisfied refused, Occasion at)
    {
        var letter = complaint.MayGoToDisputeResolution ? $", or issue {at.Procedure.LetterWithArticle}" : "";
        return Telling.Accept(
            new OutcomeRefused(at.Now, at.Actor, refused.Why),
            Channel($"{complaint.FirstName} (customer) is not satisfied with the outcome: ", refused.Why ?? "no reason given"),
            [new TellStaff(complaint.Outcome?.By.Role == Role.Manager
                ? $"The outcome was a manager's: please set a new date for an answer{letter}."
                : "The case is with the managers now.")],
            Customer(complaint,
                $"I'm sorry this isn't settled. Your complaint {complaint.Reference} is with a manager now. {Acknowledgement.Dispute(complaint, at.Today, at.Procedure)}"));
    }

    public static Decision Withdraw(Complaint complaint, Occasion at) => Telling.Accept(
        new ComplaintWithdrawn(at.Now, at.Actor),
        Channel($"{complaint.FirstName} (customer) withdrew the complaint. The case is closed."),
        Customer(complaint, at, $"I've withdrawn your complaint {complaint.Reference}, and nothing more will be done about it. If you change your mind, tell us and we'll reopen it.", "Your complaint is withdrawn", Survey(complaint), SurveyChoices(complaint)));

    /// <summary>Never on silence in the chat: only upon an outcome that nobody answered for weeks, after the letter, or at the customer's word.</summary>
    public static Decision Close(Complaint complaint, Close close, Occasion at) => WhyNotClosed(complaint, close.Because, at) ?? (Decision)Telling.Accept(
        new CaseClosed(at.Now, at.Actor, close.Because, close.Reason),
        Channel($"{at.Actor.FirstName} closed the case: ", close.Reason),
        Customer(complaint, at, $"Your complaint {complaint.Reference} is now closed. If it isn't settled for you, tell us and we'll reopen it.", Closed, Survey(complaint), SurveyChoices(complaint)));

    /// <summary>Two questions, once, and never after a deadlock letter: then the customer has been told that we could not help.</summary>
    public static Decision Rate(Complaint complaint, Rate rate, Occasion at) => complaint switch
    {
        { Rating: not null } => Refuse("already-rated", "You've told us already how we did. Thank you."),
        _ when !MayRate(complaint) => Refuse("no-survey", $"Your complaint {complaint.Reference} is closed."),
        _ => Telling.Accept(
            new HandlingRated(at.Now, at.Actor, rate.Score, rate.Comment),
            Channel($"{complaint.FirstName} (customer) on how we dealt with it: {rate.Score} of 5. ", rate.Comment ?? ""),
            Customer(complaint, "Thank you. That helps us to do better.")),
    };

    public static bool MayRate(Complaint complaint) => complaint is { Rating: null, LetterIssuedOn: null, HasChat: true };

    private static string Survey(Complaint complaint) => MayRate(complaint) ? "\n\nWould you tell us how we dealt with it? It's two short questions." : "";

    private static string[] SurveyChoices(Complaint complaint) => MayRate(complaint) ? [CustomerChoices.Rate, CustomerChoices.DoNotRate] : [];

    private static Decision.Refused? WhyNotClosed(Complaint complaint, ClosedBecause because, Occasion at)
    {
        var silentUntil = complaint.SilentSince?.AddDays(at.Procedure.Settings.SilenceAfterOutcomeDays);
        return because switch
        {
            ClosedBecause.Withdrawn => null,
            ClosedBecause.Accepted or ClosedBecause.Silence when complaint.Stage != Stage.OutcomeGiven =>
                Refuse("no-outcome", "The customer has not been given an outcome yet."),
            ClosedBecause.Accepted => null,
            ClosedBecause.Letter => complaint.Stage == Stage.Deadlocked
                ? null
                : Refuse("no-letter", $"The customer has not been sent {at.Procedure.LetterWithArticle}."),
            _ when complaint.LetterRequestedOn is not null =>
                Refuse("letter-requested", $"The customer has asked for {at.Procedure.LetterWithArticle}: a manager answers that first."),
            _ when at.Today < silentUntil =>
                Refuse("too-early", $"Without an answer from the customer the case may be closed from {silentUntil.Value.InFull()}."),
            _ => null,
        };
    }

    public static Decision NotAComplaint(Complaint complaint, NotAComplaint none, Occasion at) => Telling.Accept(
        new FoundNoComplaint(at.Now, at.Actor, none.Reason),
        Channel($"{at.Actor.FirstName} marked this as not a complaint: ", none.Reason),
        Customer(complaint, at, $"Our team has closed {complaint.Reference}. If you meant it as a complaint, tell us and we'll reopen it.", subject: "We have closed your case"));

    /// <summary>The date on which it was first raised stays. If dispute resolution has opened meanwhile, the customer is told at once.</summary>
    public static Decision Reopen(Complaint complaint, Reopen reopen, Occasion at)
    {
        var reopened = new CaseReopened(
            at.Now, at.Actor, reopen.Why,
            ComplaintProcedure.FirstContact(at.Now, at.Procedure).Date,
            complaint.DisputeDateOr(at.Procedure.DisputeDate(complaint.FirstRaised)));
        var told = Telling.Accept(
            reopen.Files.Count == 0 ? [reopened] : [reopened, new FilesAdded(at.Now, at.Actor, reopen.Files)],
            Channel($"{Who(complaint, at)} reopened the case: ", reopen.Why ?? "no reason given"),
            FileMoves.Sent(complaint, reopen.Files),
            Customer(complaint, at, $"Your complaint {complaint.Reference} is open again. We aim to contact you by {reopened.FirstContactBy.InFull()}.", subject: "Your complaint is open again"));
        return ClockMoves.Signpost(complaint.After(reopened), at) is Decision.Accepted signposted
            ? new Decision.Accepted([.. told.Events, .. signposted.Events], [.. told.Outgoing, .. signposted.Outgoing])
            : told;
    }
}
