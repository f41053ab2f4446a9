using static HaloBot.Complaints.Telling;

namespace HaloBot.Complaints;

/// <summary>What the clock does. Each deadline strikes once, however often it is asked.</summary>
internal static class ClockMoves
{
    private static readonly Actor Clock = new(Role.Clock, "clock", "The clock");

    public static Decision Remind(Complaint complaint, Remind remind, Occasion at)
    {
        var deadline = Deadline.Of(complaint, at.Procedure).FirstOrDefault(d => d.Key == remind.Key);
        if (deadline is null || deadline.StrikesAt > at.Now)
        {
            return Refuse("not-due", "That deadline does not run any more, or is not due yet.");
        }

        if (deadline.Kind == DeadlineKind.Signpost)
        {
            return Signpost(complaint, at);
        }

        var date = deadline.Due.Date.InFull();
        return Telling.Accept(new DeadlineStruck(at.Now, at.Actor, deadline.Key), Channel(deadline.Kind switch
        {
            DeadlineKind.Warning => $"Coming up: {deadline.What}, by {date}.",
            DeadlineKind.Overdue => $"Overdue: {deadline.What}. It was due by {date}.",
            _ => $"Please {deadline.What}.",
        }));
    }

    /// <summary>"If you are still unhappy 8 weeks after you have given us the chance to resolve your complaint, you can refer the matter to the CEDR."</summary>
    public static Decision Signpost(Complaint complaint, Occasion at)
    {
        if (!complaint.MayGoToDisputeResolution || complaint.SignpostedOn is not null || at.Today < complaint.DisputeDate || !complaint.IsBefore(Stage.Deadlocked))
        {
            return Refuse("not-due", "Dispute resolution is not open to this customer yet, or they have been told.");
        }

        var facts = at.Procedure.Facts;
        return Telling.Accept(
            new DisputeResolutionOpened(at.Now, at.IsCustomer || at.Actor.Role != Role.Clock ? Clock : at.Actor),
            Channel($"{at.Procedure.Scheme} is open to {complaint.FirstName} from today; I have told them."),
            Customer(complaint,
                $"Your complaint {complaint.Reference} isn't settled, and from today you can take it to {at.Procedure.Scheme}, the independent dispute resolution service. " +
                $"For the attention of: {facts.DisputeAddressee}, {string.Join(", ", facts.DisputeAddress)}. We go on working on it, too."));
    }

    /// <summary>A change of edition may only bring a customer's date forward.</summary>
    public static Decision BringForward(Complaint complaint, Occasion at)
    {
        var date = at.Procedure.DisputeDate(complaint.FirstRaised);
        return !complaint.MayGoToDisputeResolution || date >= complaint.DisputeDate
            ? Refuse("not-earlier", "The edition does not bring this customer's date forward.")
            : Telling.Accept(
                new DisputeDateBroughtForward(at.Now, at.Actor, date, at.Procedure.Edition),
                Channel($"The rules have changed: {at.Procedure.Scheme} is open to {complaint.FirstName} from {date.InFull()}, not {complaint.DisputeDate.InFull()}. I have told them."),
                Customer(complaint,
                    $"Good news about your complaint {complaint.Reference}: if you're still unhappy, you can go to {at.Procedure.Scheme}, the independent dispute " +
                    $"resolution service, from {date.InFull()}. That is earlier than we told you before."));
    }
}
