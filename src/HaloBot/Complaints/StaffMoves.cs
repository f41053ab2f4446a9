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

    /// <summary>One owner at a time; an absent owner's case can be given to somebody else in one step, also while they have the chat.</summary>
    public static Decision Assign(Complaint complaint, Assign assign, Occasion at)
    {
        if (complaint.Owner?.Id == assign.To.Id)
        {
            return Refuse("already-theirs", $"{assign.To.FirstName} already has this case.");
        }

        if (complaint.Takeover is { } taken && taken.Id != at.Actor.Id && at.Actor.Role != Role.Manager)
        {
            return InTheChat(taken);
        }

        var before = complaint.Owner is { } owner ? $" (it was {owner.FirstName}'s)" : "";
        var back = complaint.Takeover is null ? null : (Decision.Accepted)ChatTakeover.HandBack(complaint, at);
        return Telling.Accept(
            [.. back?.Events ?? [], new CaseAssigned(at.Now, at.Actor, assign.To)],
            [new ShowCase(), new TellStaff($"{at.Actor.FirstName} gave this case to {assign.To.FirstName}{before}.") { People = Others(at.Actor, assign.To.Id, complaint.Owner?.Id) }],
            back?.Outgoing.OfType<TellCustomer>() ?? []);
    }

    public static Decision Release(Complaint complaint, Occasion at) => complaint switch
    {
        { Owner: null } => Refuse("nobodys", "Nobody has this case."),
        { Takeover: { } taken } => InTheChat(taken),
        _ => Telling.Accept(new CaseReleased(at.Now, at.Actor), Channel($"{at.Actor.FirstName} released this case. Nobody has it now.")),
    };

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
            Channel($"{at.Actor.FirstName} corrected the case ({Corrected(correct)}): ", correct.Reason),
            datesMoved
                ? Customer(after, at, $"We have corrected something in your complaint {complaint.Reference}. {Acknowledgement.Dispute(after, at.Today, at.Procedure)}", subject: "A corrected date for your complaint")
                : []);
    }

    /// <summary>As it is now. How the customer is reached stands on the cards of staff only.</summary>
    private static string Corrected(Correct correct) => string.Join(", ", new[]
    {
        correct.Kind?.Name(),
        correct.Category?.Name(),
        correct.Contact is { } contact ? $"to be reached by {contact.Kind.Name()}" : null,
        correct.FirstRaised is { } raised ? $"first raised on {raised.InFull()}" : null,
    }.OfType<string>());

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
}
