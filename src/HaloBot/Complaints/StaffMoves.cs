namespace HaloBot.Complaints;

/// <summary>What the commands of staff lead to, once the table has permitted them.</summary>
internal static class StaffMoves
{
    public static Decision Claim(Complaint complaint, Actor actor, DateTimeOffset now) => complaint.Owner switch
    {
        { } owner when owner.Id == actor.Id => new Decision.Refused("already-yours", "You already have this case."),
        { } owner => new Decision.Refused("already-claimed", $"{owner.FirstName} claimed this at {UkDates.When(owner.Since, now)}."),
        null => new Decision.Accepted([new CaseClaimed(now, actor)], [new ShowCase(), new TellStaff($"{actor.FirstName} claimed this case.")]),
    };

    public static Decision TakeOver(Complaint complaint, Actor actor, DateTimeOffset now, Procedure procedure) => complaint.Takeover switch
    {
        { } taken when taken.Id == actor.Id => new Decision.Refused("already-yours", "You are talking to this customer already."),
        { } taken => new Decision.Refused("already-taken-over", $"{taken.FirstName} took this over at {UkDates.When(taken.Since, now)}."),
        null => new Decision.Accepted(
            [new ChatTakenOver(now, actor)],
            [
                new ShowCase(),
                new TellStaff(
                    $"{actor.FirstName} took over the chat. Mention me in this thread to answer {complaint.FirstName}; everything else stays internal."),
                new TellCustomer(
                    $"You're now talking to {Markdown.Escape(actor.FirstName)}, a manager at {procedure.Facts.Company}. {Markdown.Escape(actor.FirstName)} can read " +
                    "what you've told us, so there's no need to repeat it. Please don't send passwords or card numbers.",
                    []),
            ]),
    };

    public static Decision Reply(Complaint complaint, Reply reply, Actor actor, DateTimeOffset now)
    {
        // In the thread anybody may mention the bot without thinking of the customer: only the owner is taken to mean it.
        if (reply.InThread && complaint.Owner?.Id != actor.Id)
        {
            return new Decision.Refused("not-owner", complaint.Owner is { } owner
                ? $"{owner.FirstName} has this case, and only {owner.FirstName} answers the customer from its thread."
                : "Claim the case or take over the chat first.");
        }

        var words = new TellCustomer($"**{Markdown.Escape(actor.FirstName)}:** {Markdown.Escape(reply.Text)}", []);
        return new Decision.Accepted(
            [new ReplySent(now, actor, reply.Text)],
            reply.InThread ? [words] : [words, new ShowCase(), .. ThreadLines.Of($"{actor.FirstName} replied to {complaint.FirstName}: ", reply.Text)]);
    }

    public static Decision HandBack(Complaint complaint, Actor actor, DateTimeOffset now) => complaint.Takeover is null
        ? new Decision.Refused("not-taken-over", "The automated assistant has the chat already.")
        : new Decision.Accepted(
            [new ChatHandedBack(now, actor)],
            [
                new ShowCase(),
                new TellStaff($"{actor.FirstName} handed the chat back to the automated assistant."),
                new TellCustomer(
                    $"{Markdown.Escape(actor.FirstName)} has left the chat, so this is the automated assistant again. Your complaint {complaint.Reference} stays open, " +
                    "and our team can read everything here. You can add something, or ask what happens next.",
                    []),
            ]);

    public static Decision GiveOutcome(Complaint complaint, GiveOutcome given, Actor actor, DateTimeOffset now, Procedure procedure) => new Decision.Accepted(
        [new OutcomeGiven(now, actor, given.Text, given.Remedy, given.RootCause)],
        [
            new ShowCase(),
            .. ThreadLines.Of($"{actor.FirstName} gave the outcome ({given.Remedy.Name()}): ", given.Text),
            new TellCustomer(
                $"""
                **Our answer to your complaint {complaint.Reference}**

                {Markdown.Escape(given.Text)}

                We are offering: {given.Remedy.Name()}.

                **Not satisfied?** Ask for a department manager, or write to us. {Acknowledgement.Dispute(complaint.Kind, complaint.FirstRaised, procedure)}
                """,
                []),
        ]);
}
