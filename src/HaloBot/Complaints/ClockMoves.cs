using static HaloBot.Complaints.Telling;

namespace HaloBot.Complaints;

/// <summary>What the clock does. Each deadline strikes once, however often it is asked.</summary>
internal static class ClockMoves
{
    public static Decision Remind(Complaint complaint, Remind remind, Occasion at)
    {
        var deadline = Deadline.Of(complaint, at.Procedure).FirstOrDefault(d => d.Key == remind.Key);
        if (deadline is null or { HasStruck: true } || deadline.StrikesAt > at.Now)
        {
            return Refuse("not-due", "That deadline does not run any more, or is not due yet.");
        }

        var struck = new DeadlineStruck(at.Now, at.Actor, deadline.Key, deadline.Repeats);
        return deadline.Kind switch
        {
            DeadlineKind.Signpost => Signpost(complaint, at),
            DeadlineKind.StepIn => ChatTakeover.StepIn(complaint, struck, at),
            DeadlineKind.Unseen => ChatTakeover.Unseen(complaint, struck, at),
            _ => Telling.Accept(struck, Reminder(complaint, deadline, at)),
        };
    }

    private static IEnumerable<Outgoing> Reminder(Complaint complaint, Deadline deadline, Occasion at)
    {
        var date = deadline.Due.Date.InFull();
        return deadline.Kind switch
        {
            // A warning that comes too late, as after a correction, is struck in silence: the deadline itself speaks.
            DeadlineKind.Warning when at.Now >= deadline.Due.Passes => [],
            DeadlineKind.Warning => Channel($"Coming up on {date}: {deadline.What}."),
            DeadlineKind.Waiting => PersonMoves.NobodyCame(complaint),
            DeadlineKind.Nudge => ChatTakeover.Nudge(complaint, at),
            DeadlineKind.Overdue => Channel($"Overdue since {date}: {deadline.What}.", Notify.OwnerAndOnCall),
            _ when deadline.Due.Date < at.Today => Channel($"Due since {date}: {deadline.What}."),
            _ => Channel($"Due today: {deadline.What}."),
        };
    }

    /// <summary>"If you are still unhappy 8 weeks after you have given us the chance to resolve your complaint, you can refer the matter to the CEDR."</summary>
    public static Decision Signpost(Complaint complaint, Occasion at)
    {
        if (!complaint.MayGoToDisputeResolution || complaint.WasSentToDisputeResolution || at.Today < complaint.DisputeDate || !complaint.IsBefore(Stage.Deadlocked))
        {
            return Refuse("not-due", "Dispute resolution is not open to this customer yet, or they have been told.");
        }

        return Telling.Accept(
            new DisputeResolutionOpened(at.Now, at.Actor.Role == Role.Clock ? at.Actor : Actor.Clock),
            Channel($"{at.Procedure.Scheme} is open to {complaint.FirstName} now.{ToldToo(complaint, at)}"),
            Customer(complaint, at,
                $"Your complaint {complaint.Reference} isn't settled, and you can now take it to {at.Procedure.Scheme}, the independent dispute resolution service. " +
                $"For the attention of: {DisputeScheme.Address(at.Procedure)}. We go on working on it, too.",
                subject: "You can now go to dispute resolution"));
    }

    /// <summary>A change of edition may only bring a customer's date forward.</summary>
    public static Decision BringForward(Complaint complaint, Occasion at)
    {
        var date = at.Procedure.DisputeDate(complaint.FirstRaised);
        if (!complaint.MayGoToDisputeResolution || complaint.WasSentToDisputeResolution || date >= complaint.DisputeDate)
        {
            return Refuse("not-earlier", "The edition does not bring this customer's date forward.");
        }

        var forward = new DisputeDateBroughtForward(at.Now, at.Actor, date, at.Procedure.Edition);
        if (Signpost(complaint.After(forward), at) is Decision.Accepted open)
        {
            // By the newer rules it is open already: one notice says so.
            return new Decision.Accepted([forward, .. open.Events], open.Outgoing);
        }

        return Telling.Accept(
            forward,
            Channel($"The rules have changed: {at.Procedure.Scheme} is open to {complaint.FirstName} from {date.InFull()}, not {complaint.DisputeDate.InFull()}.{ToldToo(complaint, at)}"),
            Customer(complaint, at,
                $"Good news about your complaint {complaint.Reference}: if you're still unhappy, you can go to {at.Procedure.Scheme}, the independent dispute " +
                $"resolution service, from {date.InFull()}. That is earlier than we told you before.",
                subject: "An earlier date for your complaint"));
    }

    /// <summary>Nothing has happened, so nothing is added to the history. What was filed today was drawn today.</summary>
    public static Decision Redraw(Complaint complaint, Occasion at) => OfficeCalendar.DateOf(complaint.ReceivedAt) >= at.Today
        ? Refuse("drawn-today", "The card was drawn today, when the complaint was filed.")
        : new Decision.Accepted([], [new ShowCase()]);

    private static string ToldToo(Complaint complaint, Occasion at) => complaint.HasChat || at.MayEmail(complaint) ? " I have told them." : "";
}
