namespace HaloBot.Complaints;

/// <summary>What somebody wants to do to a case; <see cref="ComplaintProcedure"/> decides whether they may.</summary>
public abstract record Command(Move Move)
{
    /// <summary>What must not be blank, with its name; the first that is blank refuses the command.</summary>
    internal virtual IEnumerable<(string Text, string What)> Required => [];
}

/// <param name="Reference">Drawn when the draft began and kept in it, so that filing twice is noticed.</param>
/// <param name="FirstRaised">London date on which Halo was first told.</param>
public sealed record FileComplaint(CaseReference Reference, ComplaintDetails Details, DateOnly FirstRaised) : Command(ComplaintProcedure.File)
{
    public Channel Via { get; init; } = Channel.Website;

    /// <summary>London date on which it arrived by e-mail, phone or post; null for today.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>The customer wants to talk to a person, and has told only so much yet.</summary>
    public bool WantsPerson { get; init; }

    /// <summary>Whose chat it is when the customer does not file it themselves: see <see cref="ComplaintFiled.Unfinished"/>.</summary>
    public string? CustomerKey { get; init; }
}

/// <param name="Case">The case that the customer was asked about: another may have come up since.</param>
public sealed record AddInformation(CaseReference Case, string Text) : Command(ComplaintProcedure.AddInformation);

/// <param name="Words">What came in the same message, or null.</param>
public sealed record AddFiles(CaseReference Case, IReadOnlyList<CaseFile> Files, string? Words = null) : Command(ComplaintProcedure.AddFiles);

public sealed record Say(string Text) : Command(ComplaintProcedure.Say);

/// <param name="Reason">Why, from staff; null from the customer.</param>
public sealed record AskForManager(string? Reason = null) : Command(ComplaintProcedure.AskForManager);

/// <param name="ReceivedOn">London date of the letter or e-mail that staff record; null for today.</param>
public sealed record PutInWriting(DateOnly? ReceivedOn = null) : Command(ComplaintProcedure.PutInWriting);

public sealed record Accept() : Command(ComplaintProcedure.Accept);

/// <param name="Why">What is still wrong, in the customer's words, or null.</param>
public sealed record NotSatisfied(string? Why = null) : Command(ComplaintProcedure.NotSatisfied);

public sealed record RequestLetter() : Command(ComplaintProcedure.RequestLetter);

public sealed record Withdraw() : Command(ComplaintProcedure.Withdraw);

/// <param name="Why">What has come up, or null.</param>
public sealed record Reopen(string? Why = null) : Command(ComplaintProcedure.Reopen)
{
    /// <summary>What the customer has sent with it.</summary>
    public IReadOnlyList<CaseFile> Files { get; init; } = [];
}

public sealed record AskForPerson() : Command(ComplaintProcedure.AskForPerson);

/// <param name="Contact">How, if it is not to be as they said before.</param>
public sealed record AskForContact(Contact? Contact = null) : Command(ComplaintProcedure.AskForContact);

public sealed record ChangeContact(Contact Contact) : Command(ComplaintProcedure.ChangeContact);

/// <summary>By somebody in another chat who knew the reference and how the customer is reached.</summary>
/// <param name="Case">Not the case of the chat in which it is asked.</param>
/// <param name="Knows">How they say the customer is reached.</param>
/// <param name="Code">Shown in their chat and to staff, so that whoever is asked by phone can prove that it is their chat.</param>
public sealed record AskToJoin(CaseReference Case, Contact Knows, string Code) : Command(ComplaintProcedure.AskToJoin);

/// <param name="Code">Of the chat that was checked: somebody else may have asked since.</param>
public sealed record LinkChat(string? Code) : Command(ComplaintProcedure.LinkChat);

/// <param name="Code">Of the chat that was checked: somebody else may have asked since.</param>
public sealed record RefuseLink(string? Code) : Command(ComplaintProcedure.RefuseLink);

/// <summary>The customer has come by a one-time link, which went to the case's own e-mail address.</summary>
/// <param name="CustomerKey">The chat in which they go on.</param>
public sealed record OpenChat(string CustomerKey) : Command(ComplaintProcedure.OpenChat);

/// <param name="Score">How satisfied the customer is with how their complaint was dealt with, from 1 (not at all) to 5.</param>
/// <param name="Comment">What could have been done better, or null.</param>
public sealed record Rate(int Score, string? Comment) : Command(ComplaintProcedure.Rate);

public sealed record Claim() : Command(ComplaintProcedure.Claim);

/// <param name="To">Who is to have the case.</param>
public sealed record Assign(Actor To) : Command(ComplaintProcedure.Assign);

public sealed record Release() : Command(ComplaintProcedure.Release);

/// <param name="From">Whom the manager means to take the chat from, by id: somebody else may have come since. Null from nobody.</param>
public sealed record TakeOver(string? From = null) : Command(ComplaintProcedure.TakeOver);

/// <param name="InThread">Written in the case's thread, where only the owner's words go out, rather than in the card's reply box.</param>
public sealed record Reply(string Text, bool InThread) : Command(ComplaintProcedure.Reply)
{
    /// <summary>The thread's message, so that what becomes of it there becomes of it in the chat.</summary>
    public string? MessageId { get; init; }

    internal override IEnumerable<(string Text, string What)> Required => [(Text, "the reply")];
}

/// <param name="MessageId">The thread's message that was changed after it had gone out.</param>
public sealed record CorrectReply(string MessageId, string Text) : Command(ComplaintProcedure.CorrectReply)
{
    internal override IEnumerable<(string Text, string What)> Required => [(Text, "the corrected words")];
}

/// <param name="MessageId">The thread's message that was deleted, or is not for the customer any more.</param>
public sealed record WithdrawReply(string MessageId) : Command(ComplaintProcedure.WithdrawReply);

/// <param name="Count">So many of the replies the customer has seen.</param>
public sealed record SawReplies(int Count) : Command(ComplaintProcedure.SawReplies);

public sealed record HandBack() : Command(ComplaintProcedure.HandBack);

/// <param name="On">London date by which the customer can expect an answer.</param>
/// <param name="Reason">Why it is another date than before; required then.</param>
public sealed record SetExpectedDate(DateOnly On, string? Reason = null) : Command(ComplaintProcedure.SetExpectedDate);

public sealed record Note(string Text) : Command(ComplaintProcedure.Note)
{
    internal override IEnumerable<(string Text, string What)> Required => [(Text, "the note")];
}

/// <summary>Puts right what was recorded wrongly; what is null stays.</summary>
/// <param name="FirstRaised">Only an earlier date than before.</param>
public sealed record Correct(string Reason, CustomerKind? Kind = null, Contact? Contact = null, Category? Category = null, DateOnly? FirstRaised = null)
    : Command(ComplaintProcedure.Correct)
{
    internal override IEnumerable<(string Text, string What)> Required => [(Reason, "the reason")];
}

/// <param name="RootCause">Why it went wrong, "so that we can avoid making the same mistakes again" (the complaints procedure).</param>
public sealed record GiveOutcome(string Text, Remedy Remedy, string RootCause) : Command(ComplaintProcedure.GiveOutcome)
{
    internal override IEnumerable<(string Text, string What)> Required => [(Text, "the outcome"), (RootCause, "the root cause")];
}

/// <param name="Text">What was found, done and offered, in the manager's words.</param>
public sealed record IssueLetter(string Text) : Command(ComplaintProcedure.IssueLetter)
{
    internal override IEnumerable<(string Text, string What)> Required => [(Text, "what you found, did and offered")];
}

/// <param name="Next">By when the customer hears more.</param>
public sealed record DeclineLetter(string Reason, DateOnly Next) : Command(ComplaintProcedure.DeclineLetter)
{
    internal override IEnumerable<(string Text, string What)> Required => [(Reason, "the reason, which the customer reads")];
}

public sealed record Close(ClosedBecause Because, string Reason) : Command(ComplaintProcedure.Close)
{
    internal override IEnumerable<(string Text, string What)> Required => [(Reason, "the reason")];
}

public sealed record NotAComplaint(string Reason) : Command(ComplaintProcedure.NotAComplaint)
{
    internal override IEnumerable<(string Text, string What)> Required => [(Reason, "the reason")];
}

/// <param name="Key"><see cref="Deadline.Key"/> of the deadline on which the clock acts.</param>
public sealed record Remind(string Key) : Command(ComplaintProcedure.Remind);

public sealed record Signpost() : Command(ComplaintProcedure.Signpost);

/// <summary>An edition was adopted that lets the customer go to dispute resolution earlier.</summary>
public sealed record BringForward() : Command(ComplaintProcedure.BringForward);

/// <summary>The night has come in which the card is drawn again.</summary>
public sealed record Redraw() : Command(ComplaintProcedure.Redraw);

/// <param name="How">As in "asked for the last bill's amount".</param>
public sealed record CheckIdentity(string How) : Command(ComplaintProcedure.CheckIdentity)
{
    internal override IEnumerable<(string Text, string What)> Required => [(How, "how you checked")];
}

/// <param name="IsTest">False takes it back.</param>
public sealed record MarkTest(bool IsTest) : Command(ComplaintProcedure.MarkTest);

public sealed record Open() : Command(ComplaintProcedure.Open);

public sealed record ShowFiles() : Command(ComplaintProcedure.ShowFiles);

/// <param name="Blob">The file's name in the store.</param>
public sealed record OpenFile(string Blob) : Command(ComplaintProcedure.OpenFile);

/// <param name="Number">The message's number among the case's messages.</param>
/// <param name="Why">As in "the channel …".</param>
public sealed record ParkMessage(string Number, Outgoing Message, string Why) : Command(ComplaintProcedure.ParkMessage);

public sealed record Redeliver() : Command(ComplaintProcedure.Redeliver);
