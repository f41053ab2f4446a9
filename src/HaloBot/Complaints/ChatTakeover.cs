using static HaloBot.Complaints.Telling;

namespace HaloBot.Complaints;

/// <summary>A person in the customer's chat in the bot's place: coming, answering, correcting what was said, and going.</summary>
internal static class ChatTakeover
{
    // So much of what the customer said last stands beside the new conversation.
    private const int LastWords = 3;

    public static Decision TakeOver(Complaint complaint, TakeOver take, Occasion at)
    {
        if (!complaint.HasChat)
        {
            return Refuse("no-chat", $"This complaint came by {complaint.Via.Name()}: there is no chat to take over.");
        }

        // Of two who come at once the second does not take it from the first: that is meant, or refused.
        if (complaint.Takeover is { } taken && (taken.Id == at.Actor.Id || taken.Id != take.From || at.Actor.Role != Role.Manager))
        {
            return taken.Id == at.Actor.Id
                ? Refuse("already-yours", "You are talking to this customer already.")
                : Refuse("already-taken-over", $"{taken.FirstName} took this over at {UkDates.When(taken.Since, at.Now)}.");
        }

        var name = Markdown.Escape(at.Actor.FirstName);
        var from = complaint.Owner is { } owner && owner.Id != at.Actor.Id ? $" from {owner.FirstName}" : "";
        return Telling.Accept(
            new ChatTakenOver(at.Now, at.Actor),
            [
                new ShowCase(),
                new TellStaff($"{at.Actor.FirstName} took over the chat{from}. Mention me in this thread to answer {complaint.FirstName}; everything else stays internal.")
                {
                    People = Others(at.Actor, complaint.Owner?.Id),
                },
            ],
            complaint.Added.TakeLast(LastWords).SelectMany(words => ThreadLines.Of($"{complaint.FirstName} (customer) said before: ", words)),
            AskForDate(complaint),
            Customer(complaint,
                $"You're now talking to {name}{(at.Actor.Role == Role.Manager ? ", a manager" : "")} at {at.Procedure.Facts.Company}. " +
                $"{name} can read what you've told us, so there's no need to repeat it. Please don't send passwords or card numbers."));
    }

    public static Decision Reply(Complaint complaint, Reply reply, Occasion at)
    {
        // In the thread anybody may mention the bot without thinking of the customer: only the owner is taken to mean it.
        if (reply.InThread && complaint.Owner?.Id != at.Actor.Id)
        {
            return Refuse("not-owner", complaint.Owner is { } owner
                ? $"{owner.FirstName} has this case, and only {owner.FirstName} answers the customer from its thread."
                : "Claim the case or take over the chat first.");
        }

        return Telling.Accept(
            new ReplySent(at.Now, at.Actor, reply.Text) { MessageId = reply.MessageId },
            Written(complaint, at, $"**{Markdown.Escape(at.Actor.FirstName)}:** {Markdown.Escape(reply.Text)}"),
            [new ShowCase()],
            // The thread shows these words already.
            reply.InThread ? [] : ThreadLines.Of($"{at.Actor.FirstName} replied to {complaint.FirstName}: ", reply.Text),
            complaint.FirstContactAt is null ? AskForDate(complaint) : []);
    }

    /// <summary>A message that went out was changed in the thread. The customer has read the first words, so they hear of the others.</summary>
    public static Decision CorrectReply(Complaint complaint, CorrectReply correct, Occasion at)
    {
        if (Find(complaint, correct.MessageId, at.Actor) is not { } sent)
        {
            return NotTheirs;
        }

        return sent.Text == correct.Text
            ? Refuse("unchanged", "The words are the same as before.")
            : Telling.Accept(
                new ReplyCorrected(at.Now, at.Actor, correct.MessageId, correct.Text),
                Written(complaint, at, $"**{Markdown.Escape(at.Actor.FirstName)}** has corrected the message of {SentAt(complaint, sent, at)}: {Markdown.Escape(correct.Text)}"),
                Channel($"{complaint.FirstName} has been sent the corrected message."));
    }

    public static Decision WithdrawReply(Complaint complaint, WithdrawReply withdraw, Occasion at) => Find(complaint, withdraw.MessageId, at.Actor) switch
    {
        null => NotTheirs,
        { IsWithdrawn: true } => Refuse("already-withdrawn", "That message was withdrawn before."),
        var sent => Telling.Accept(
            new ReplyWithdrawn(at.Now, at.Actor, withdraw.MessageId),
            Written(complaint, at, $"**{Markdown.Escape(at.Actor.FirstName)}** has withdrawn the message of {SentAt(complaint, sent, at)}. Please don't rely on it."),
            Channel($"{at.Actor.FirstName} took back a message that {complaint.FirstName} had been sent. I have told {complaint.FirstName} that it was withdrawn; they may have read it.")),
    };

    public static Decision HandBack(Complaint complaint, Occasion at) => complaint.Takeover is not { } taken
        ? Refuse("not-taken-over", "The automated assistant has the chat already.")
        : Telling.Accept(
            new ChatHandedBack(at.Now, at.Actor),
            Channel($"{at.Actor.FirstName} handed the chat back to the automated assistant."),
            Customer(complaint,
                $"{Markdown.Escape(taken.FirstName)} has left the chat, so this is the automated assistant again. Your complaint {complaint.Reference} stays open, " +
                "and our team can read everything here. You can add something, or ask what happens next."));

    /// <summary>The widget has shown what was written.</summary>
    public static Decision SawReplies(Complaint complaint, SawReplies saw, Occasion at) => saw.Count <= complaint.RepliesSeen || saw.Count > complaint.Replies.Count
        ? Refuse("nothing-new", "Nothing new was seen.")
        : Telling.Accept(new RepliesSeen(at.Now, at.Actor, saw.Count), [new ShowCase()]);

    /// <summary>The customer has written to a person, and waits: staff are nudged.</summary>
    internal static IEnumerable<Outgoing> Nudge(Complaint complaint, Occasion at) => Channel(
        $"{complaint.FirstName} (customer) has waited {at.Procedure.Settings.AnswerNudgeMinutes} minutes for an answer in the chat. " +
        $"After {at.Procedure.Settings.AnswerStepInMinutes} minutes I step in and offer to have them contacted.",
        Notify.OwnerAndOnCall);

    /// <summary>They have waited too long: the bot has the chat again, says so, and offers something else.</summary>
    internal static Decision.Accepted StepIn(Complaint complaint, DeadlineStruck struck, Occasion at) => Telling.Accept(
        [struck, new ChatHandedBack(at.Now, at.Actor)],
        Channel(
            $"{complaint.FirstName} (customer) has waited {at.Procedure.Settings.AnswerStepInMinutes} minutes for an answer in the chat. I have stepped in and offered to have them contacted. " +
            "Take over again to go on.",
            Notify.OwnerAndOnCall),
        Customer(complaint,
            $"I'm sorry that {Markdown.Escape(complaint.Takeover!.FirstName)} hasn't been able to answer yet. This is the automated assistant again; everything you've written is saved, and our team can read it. " +
            "Would you rather be contacted, go on waiting, or add something? Just type it.",
            CustomerChoices.ContactMe, CustomerChoices.KeepWaiting));

    /// <summary>The customer does not seem to be in the chat: what was written waits for them there, and goes by e-mail as well.</summary>
    internal static Decision.Accepted Unseen(Complaint complaint, DeadlineStruck struck, Occasion at)
    {
        var isEmailed = at.MayEmail(complaint);
        var missed = complaint.MissedReplies.ToList();
        return Telling.Accept(
            [struck, new RepliesUnseen(at.Now, at.Actor, complaint.Replies.Count, isEmailed)],
            Channel($"{complaint.FirstName} (customer) has not seen the last message yet. It waits in the chat{(isEmailed ? ", and I am sending it by e-mail as well" : "")}."),
            isEmailed ? [Email(complaint, Subject(missed[^1].By), string.Join("\n\n", missed.Select(InLetter)))] : []);
    }

    private static string InLetter(SentReply reply) =>
        $"**{Markdown.Escape(reply.By.FirstName)}:** {(reply.Text is { } words ? Markdown.Escape(words) : "(a message was withdrawn)")}";

    private static string Subject(Actor by) => $"A message from {by.FirstName} about your complaint";

    private static Decision.Refused NotTheirs => Refuse("not-a-reply", "That message was not sent to the customer.");

    private static SentReply? Find(Complaint complaint, string messageId, Actor author) =>
        complaint.Replies.LastOrDefault(reply => reply.MessageId == messageId && reply.By.Id == author.Id);

    private static string SentAt(Complaint complaint, SentReply reply, Occasion at) => UkDates.When(complaint.Replies.First(one => one.MessageId == reply.MessageId).At, at.Now);

    /// <summary>What a person writes to the customer. In the chat, whether it was seen is told; without one it goes by e-mail.</summary>
    private static IEnumerable<Outgoing> Written(Complaint complaint, Occasion at, string text) =>
        Customer(complaint, at, text, complaint.HasChat ? null : Subject(at.Actor)).Select(said => said is TellCustomer words ? words with { Reply = complaint.Replies.Count + 1 } : said);

    /// <summary>With the first contact the customer is to be told when they can expect an answer.</summary>
    private static IEnumerable<Outgoing> AskForDate(Complaint complaint) => complaint.ExpectedOn is null && complaint.IsBefore(Stage.OutcomeGiven)
        ? [new TellStaff($"Please also say when {complaint.FirstName} can expect an answer.")]
        : [];
}
