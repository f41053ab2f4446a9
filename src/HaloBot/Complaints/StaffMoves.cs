using static HaloBot.Complaints.Telling;

namespace HaloBot.Complaints;

/// <summary>What staff do with a case until it has an outcome.</summary>
internal static class StaffMoves
{
    public static Decision Claim(Complaint complaint, Occasion at) => complaint.Owner switch
    {
        { } owner when owner.Id == at.Actor.Id => Refuse("already-yours", "You already have this case."),
        { } owner => Refuse("already-claimed", $"{owner.FirstName} claimed this at {UkDates.When(owner.Since, at.Now)}."),
        null => Telling.Accept(new CaseClaimed(at.Now, at.Actor), Channel($"{at.Actor.FirstName} claimed this case.")),
    };

    /// <summary>In a rush of complaints a case has only a line in a list; whoever opens it gives it a post of its own. Any other move does so, too.</summary>
    public static Decision Open(Complaint complaint, Occasion at) => complaint.IsAsFiled
        ? Telling.Accept(new CaseOpened(at.Now, at.Actor), [new ShowCase()])
        : Refuse("already-open", $"{complaint.Reference} has a post of its own in the channel.");

    /// <summary>One owner at a time; an absent owner's case can be given to somebody else in one step.</summary>
    public static Decision Assign(Complaint complaint, Assign assign, Occasion at) => complaint switch
    {
        _ when complaint.Owner?.Id == assign.To.Id => Refuse("already-theirs", $"{assign.To.FirstName} already has this case."),
        { Takeover: { } taken } => InTheChat(taken),
        _ => Telling.Accept(
            new CaseAssigned(at.Now, at.Actor, assign.To),
            Channel($"{at.Actor.FirstName} gave this case to {assign.To.FirstName}{(complaint.Owner is { } before ? $" (it was {before.FirstName}'s)" : "")}.")),
    };

    public static Decision Release(Complaint complaint, Occasion at) => complaint switch
    {
        { Owner: null } => Refuse("nobodys", "Nobody has this case."),
        { Takeover: { } taken } => InTheChat(taken),
        _ => Telling.Accept(new CaseReleased(at.Now, at.Actor), Channel($"{at.Actor.FirstName} released this case. Nobody has it now.")),
    };

    public static Decision TakeOver(Complaint complaint, Occasion at) => complaint.Takeover switch
    {
        _ when !complaint.HasChat => Refuse("no-chat", $"This complaint came by {complaint.Via.Name()}: there is no chat to take over."),
        { } taken when taken.Id == at.Actor.Id => Refuse("already-yours", "You are talking to this customer already."),
        { } taken => Refuse("already-taken-over", $"{taken.FirstName} took this over at {UkDates.When(taken.Since, at.Now)}."),
        null => Telling.Accept(
            new ChatTakenOver(at.Now, at.Actor),
            Channel($"{at.Actor.FirstName} took over the chat. Mention me in this thread to answer {complaint.FirstName}; everything else stays internal."),
            AskForDate(complaint),
            Customer(complaint,
                $"You're now talking to {Markdown.Escape(at.Actor.FirstName)}{(at.Actor.Role == Role.Manager ? ", a manager" : "")} at {at.Procedure.Facts.Company}. " +
                $"{Markdown.Escape(at.Actor.FirstName)} can read what you've told us, so there's no need to repeat it. Please don't send passwords or card numbers.")),
    };

    public static Decision Reply(Complaint complaint, Reply reply, Occasion at)
    {
        // In the thread anybody may mention the bot without thinking of the customer: only the owner is taken to mean it.
        if (reply.InThread && complaint.Owner?.Id != at.Actor.Id)
        {
            return Refuse("not-owner", complaint.Owner is { } owner
                ? $"{owner.FirstName} has this case, and only {owner.FirstName} answers the customer from its thread."
                : "Claim the case or take over the chat first.");
        }

        // The thread shows these words already; the card changes with the first of them, and when the customer had written before.
        IEnumerable<Outgoing> card = reply.InThread && complaint is { FirstContactAt: not null, UnansweredSince: null, WantsContact: false } ? [] : [new ShowCase()];
        return Telling.Accept(
            new ReplySent(at.Now, at.Actor, reply.Text),
            Customer(complaint, at, $"**{Markdown.Escape(at.Actor.FirstName)}:** {Markdown.Escape(reply.Text)}", complaint.HasChat ? null : $"A message from {at.Actor.FirstName} about your complaint"),
            card,
            reply.InThread ? [] : ThreadLines.Of($"{at.Actor.FirstName} replied to {complaint.FirstName}: ", reply.Text),
            complaint.FirstContactAt is null ? AskForDate(complaint) : []);
    }

    public static Decision HandBack(Complaint complaint, Occasion at) => complaint.Takeover is not { } taken
        ? Refuse("not-taken-over", "The automated assistant has the chat already.")
        : Telling.Accept(
            new ChatHandedBack(at.Now, at.Actor),
            Channel($"{at.Actor.FirstName} handed the chat back to the automated assistant."),
            Customer(complaint,
                $"{Markdown.Escape(taken.FirstName)} has left the chat, so this is the automated assistant again. Your complaint {complaint.Reference} stays open, " +
                "and our team can read everything here. You can add something, or ask what happens next."));

    /// <summary>For colleagues only: it never reaches the customer.</summary>
    public static Decision Note(Note note, Occasion at) => Telling.Accept(
        new NoteAdded(at.Now, at.Actor, note.Text), Channel($"Note by {at.Actor.FirstName}: ", note.Text));

    /// <summary>"We will keep you informed about how long we expect to take to sort the matter out for you" (the complaints procedure).</summary>
    public static Decision SetExpectedDate(Complaint complaint, SetExpectedDate expected, Occasion at)
    {
        if (expected.On < at.Today)
        {
            return Refuse("impossible-date", "The date must be today or later.");
        }

        if (complaint.ExpectedOn is not null && string.IsNullOrWhiteSpace(expected.Reason))
        {
            return Refuse("reason-missing", "The customer has been told another date: please give the reason for the change. They will read it.");
        }

        var because = string.IsNullOrWhiteSpace(expected.Reason) ? "" : $" {Markdown.Escape(expected.Reason)}";
        return Telling.Accept(
            new ExpectedDateSet(at.Now, at.Actor, expected.On, expected.Reason),
            Channel($"{at.Actor.FirstName} told {complaint.FirstName} to expect an answer by {expected.On.InFull()}."),
            Customer(complaint, at, complaint.ExpectedOn is { } before
                ? $"About your complaint {complaint.Reference}: we said you'd have an answer by {before.InFull()}. We now expect it by {expected.On.InFull()}.{because}"
                : $"About your complaint {complaint.Reference}: you can expect an answer by {expected.On.InFull()}.{because}",
                subject: "When you can expect our answer"));
    }

    /// <summary>Dates are worked out anew; the date of dispute resolution only ever moves forward in the customer's favour.</summary>
    public static Decision Correct(Complaint complaint, Correct correct, Occasion at)
    {
        if (correct.FirstRaised > complaint.FirstRaised)
        {
            return Refuse("not-earlier", $"The date on which it was first raised can only be an earlier one than {complaint.FirstRaised.InFull()}.");
        }

        var raised = correct.FirstRaised ?? complaint.FirstRaised;
        var corrected = new CaseCorrected(
            at.Now, at.Actor, correct.Reason, correct.Kind ?? complaint.Kind, correct.Contact ?? complaint.Contact, correct.Category ?? complaint.Category,
            raised, complaint.DisputeDateOr(at.Procedure.DisputeDate(raised)));
        var after = complaint.After(corrected);
        var datesMoved = after.MayGoToDisputeResolution != complaint.MayGoToDisputeResolution
            || (after.MayGoToDisputeResolution && after.DisputeDate != complaint.DisputeDate);
        return Telling.Accept(
            corrected,
            Channel($"{at.Actor.FirstName} corrected the case: ", correct.Reason),
            datesMoved
                ? Customer(after, at, $"We have corrected something in your complaint {complaint.Reference}. {Acknowledgement.Dispute(after, at.Today, at.Procedure)}", subject: "A corrected date for your complaint")
                : []);
    }

    public static Decision GiveOutcome(Complaint complaint, GiveOutcome given, Occasion at) => Telling.Accept(
        new OutcomeGiven(at.Now, at.Actor, given.Text, given.Remedy, given.RootCause),
        Channel($"{at.Actor.FirstName} gave the outcome ({given.Remedy.Name()}): ", given.Text),
        Customer(complaint, at,
            $"""
            **Our answer to your complaint {complaint.Reference}**

            {Markdown.Escape(given.Text)}

            We are offering: {given.Remedy.Name()}.

            **Not satisfied?** Ask for a department manager, or write to us. {Acknowledgement.Dispute(complaint, at.Today, at.Procedure)}
            """,
            subject: "Our answer to your complaint",
            choices: [CustomerChoices.Settled, CustomerChoices.NotSatisfied]));

    /// <summary>Until then the card says that nobody has checked whom we talk to.</summary>
    public static Decision CheckIdentity(CheckIdentity check, Occasion at) => Telling.Accept(
        new IdentityChecked(at.Now, at.Actor, check.How), Channel($"{at.Actor.FirstName} checked who the customer is: ", check.How));

    public static Decision MarkTest(Complaint complaint, MarkTest mark, Occasion at) => mark.IsTest == complaint.IsTest
        ? Refuse("already-so", mark.IsTest ? "This case is marked as a test already." : "This case is not marked as a test.")
        : Telling.Accept(
            new MarkedAsTest(at.Now, at.Actor, mark.IsTest),
            Channel(mark.IsTest ? $"{at.Actor.FirstName} marked this case as a test: it stays out of reports." : $"{at.Actor.FirstName} says that this case is not a test."));

    private static Decision.Refused InTheChat(Holder taken) =>
        Refuse("in-the-chat", $"{taken.FirstName} is talking to the customer: hand the chat back first.");

    /// <summary>With the first contact the customer is to be told when they can expect an answer.</summary>
    private static IEnumerable<Outgoing> AskForDate(Complaint complaint) => complaint.ExpectedOn is null && complaint.IsBefore(Stage.OutcomeGiven)
        ? [new TellStaff($"Please also say when {complaint.FirstName} can expect an answer.")]
        : [];
}
