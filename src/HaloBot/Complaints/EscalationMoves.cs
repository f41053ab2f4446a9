using static HaloBot.Complaints.Telling;

namespace HaloBot.Complaints;

/// <summary>The steps for a customer who is still not satisfied: a department manager, writing, the deadlock letter.</summary>
internal static class EscalationMoves
{
    public static Decision AskForManager(Complaint complaint, AskForManager ask, Occasion at) => Telling.Accept(
        new ManagerAskedFor(at.Now, at.Actor, ask.Reason),
        at.IsCustomer
            ? Channel($"{complaint.FirstName} (customer) asks for a manager.", Notify.Managers)
            : Channel($"{at.Actor.FirstName} passed this to the managers: ", ask.Reason ?? "no reason given"),
        Customer(complaint, at, $"A manager will look at your complaint {complaint.Reference}. They can read everything you told us."));

    public static Decision PutInWriting(Complaint complaint, PutInWriting written, Occasion at)
    {
        if (complaint.WrittenReplyBy is { } already)
        {
            return Refuse("already-in-writing", complaint.WrittenAnswered
                ? "This complaint is in writing already, and we have answered it."
                : $"This complaint is in writing already, and we aim to reply by {already.InFull()}.");
        }

        var received = written.ReceivedOn ?? at.Today;
        if (received > at.Today || received < complaint.FirstRaised)
        {
            return Refuse("impossible-date", "A letter arrives today or earlier, and not before the complaint was first raised.");
        }

        var due = at.Procedure.WrittenReplyDate(received);
        return Telling.Accept(
            new PutIntoWriting(at.Now, at.Actor, received, due.Date),
            Channel(at.IsCustomer
                ? $"{Who(complaint, at)} put the complaint in writing. We aim to reply by {due.Date.InFull()}."
                : $"{at.Actor.FirstName} recorded a letter or e-mail that arrived on {received.InFull()}. We aim to reply by {due.Date.InFull()}."),
            Customer(complaint, at,
                $"Your complaint {complaint.Reference} counts as put in writing on {received.InFull()}. " +
                $"We aim to reply by {Acknowledgement.WrittenReply(at.Procedure, received)}.",
                subject: "Your complaint is in writing"));
    }

    public static Decision RequestLetter(Complaint complaint, Occasion at)
    {
        if (!complaint.MayGoToDisputeResolution)
        {
            return Refuse("not-eligible", $"{EscalationLadder.NotEligible(at.Procedure)} You can still ask for a manager or write to us.");
        }

        return complaint.LetterRequestedOn is { } asked
            ? Refuse("already-requested", $"You asked for {at.Procedure.LetterWithArticle} on {asked.InFull()}. A manager will answer you.")
            : Telling.Accept(
                new LetterRequested(at.Now, at.Actor),
                Channel($"{complaint.FirstName} (customer) asks for {at.Procedure.LetterWithArticle}. A manager decides: issue it, or decline with the reason and the next date.", Notify.Managers),
                Customer(complaint,
                    $"I've told our managers that you'd like {at.Procedure.LetterWithArticle} for your complaint {complaint.Reference}. " +
                    "A manager decides, and will tell you why if the answer is no."));
    }

    public static Decision IssueLetter(Complaint complaint, IssueLetter issue, Occasion at)
    {
        if (!complaint.MayGoToDisputeResolution)
        {
            return Refuse("not-eligible", $"{EscalationLadder.NotEligible(at.Procedure)} This customer's kind is \"{complaint.Kind.Name()}\".");
        }

        var letter = DeadlockLetter.Text(complaint, issue.Text, at);
        return Telling.Accept(
            new LetterIssued(at.Now, at.Actor, issue.Text, letter),
            Channel($"{at.Actor.FirstName} issued {at.Procedure.LetterWithArticle}."),
            Customer(complaint, at, letter, subject: $"{DeadlockLetter.Title(at.Procedure)} for your complaint"));
    }

    public static Decision DeclineLetter(Complaint complaint, DeclineLetter decline, Occasion at)
    {
        if (complaint.LetterRequestedOn is null)
        {
            return Refuse("not-requested", $"The customer has not asked for {at.Procedure.LetterWithArticle}.");
        }

        return decline.Next <= at.Today
            ? Refuse("impossible-date", "The next date must lie after today.")
            : Telling.Accept(
                new LetterDeclined(at.Now, at.Actor, decline.Reason, decline.Next),
                Channel($"{at.Actor.FirstName} declined {at.Procedure.LetterWithArticle}; next date {decline.Next.InFull()}."),
                Customer(complaint, at,
                    $"{Markdown.Escape(at.Actor.FirstName)} has decided not to issue {at.Procedure.LetterWithArticle} at present: {Markdown.Escape(decline.Reason)}\n\n" +
                    $"We aim to tell you more by {decline.Next.InFull()}. {Acknowledgement.Dispute(complaint, at.Today, at.Procedure)}",
                    subject: $"Your request for {at.Procedure.LetterWithArticle}"));
    }
}
