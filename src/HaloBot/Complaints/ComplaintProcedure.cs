using static HaloBot.Complaints.Lead;

namespace HaloBot.Complaints;

/// <summary>
/// The complaints procedure as one table: which moves there are, who may make them, from which stage, where they lead; and which
/// deadlines run beside the stages. Card buttons, permissions, refusals, reminders and the diagram in README.md are derived from it.
/// </summary>
/// <remarks>
/// Source: Halo's published complaints procedure (procedure.json carries every sentence). What Halo's text does not set comes from the
/// trade's practice and is a setting there.
/// </remarks>
public static partial class ComplaintProcedure
{
    private static readonly Stage[] NotFiled = [];
    private static readonly Stage[] WhileOpen = [Stage.Received, Stage.InProgress, Stage.WithManager, Stage.OutcomeGiven, Stage.Deadlocked];
    private static readonly Stage[] UntilLetter = [Stage.Received, Stage.InProgress, Stage.WithManager, Stage.OutcomeGiven];
    private static readonly Stage[] UntilOutcome = [Stage.Received, Stage.InProgress, Stage.WithManager];
    private static readonly Stage[] AtAnyTime = [Stage.Received, Stage.InProgress, Stage.WithManager, Stage.OutcomeGiven, Stage.Deadlocked, Stage.Closed];

    // The moves of the customer.   verb, name, who, in which stages, where it leads
    public static readonly Move File = new("file", "file a complaint", [Who.Customer, Who.Staff, Who.Clock], NotFiled, To(Stage.Received));
    public static readonly Move AddInformation = new("addInformation", "add information", [Who.Customer], WhileOpen, Nowhere);
    public static readonly Move AddFiles = new("addFiles", "send files", [Who.Customer], WhileOpen, Nowhere);
    public static readonly Move Say = new("say", "talk to the team", [Who.Customer], WhileOpen, Nowhere);
    public static readonly Move AskForManager = new("askForManager", "ask for a manager", [Who.Customer, Who.Staff], [Stage.Received, Stage.InProgress, Stage.OutcomeGiven], To(Stage.WithManager));
    public static readonly Move PutInWriting = new("putInWriting", "record a written complaint", [Who.Customer, Who.Staff], WhileOpen, Nowhere);
    public static readonly Move Accept = new("accept", "accept the outcome", [Who.Customer], [Stage.OutcomeGiven], To(Stage.Closed));
    public static readonly Move NotSatisfied = new("notSatisfied", "say that the outcome does not settle it", [Who.Customer], [Stage.OutcomeGiven], To(Stage.WithManager));
    public static readonly Move RequestLetter = new("requestLetter", "ask for a deadlock letter", [Who.Customer], UntilLetter, Nowhere);
    public static readonly Move Withdraw = new("withdraw", "withdraw the complaint", [Who.Customer], WhileOpen, To(Stage.Closed));
    public static readonly Move Reopen = new("reopen", "reopen the case", [Who.Customer, Who.Staff], [Stage.Closed], To(Stage.InProgress));

    public static readonly Move AskForPerson = new("askForPerson", "ask for a person in the chat", [Who.Customer], WhileOpen, Nowhere);
    public static readonly Move AskForContact = new("askForContact", "ask to be contacted", [Who.Customer], WhileOpen, Nowhere);
    public static readonly Move ChangeContact = new("changeContact", "change how to be reached", [Who.Customer], WhileOpen, Nowhere);
    public static readonly Move AskToJoin = new("askToJoin", "ask to go on in another chat", [Who.Customer], AtAnyTime, Nowhere);
    public static readonly Move SawReplies = new("sawReplies", "see what was written", [Who.Customer], AtAnyTime, Nowhere);
    public static readonly Move Rate = new("rate", "say how the complaint was dealt with", [Who.Customer], [Stage.Closed], Nowhere);

    // The moves of staff.
    public static readonly Move Claim = new("claim", "claim a case", [Who.Staff], WhileOpen, IntoProgress);
    public static readonly Move Assign = new("assign", "assign a case", [Who.Staff], WhileOpen, IntoProgress);
    public static readonly Move Release = new("release", "release a case", [Who.Staff], WhileOpen, Nowhere);
    public static readonly Move TakeOver = new("takeOver", "take over the chat", [Who.ChatStaff], WhileOpen, IntoProgress);
    public static readonly Move Reply = new("reply", "reply to the customer", [Who.Owner, Who.Manager], WhileOpen, IntoProgress);
    public static readonly Move CorrectReply = new("correctReply", "correct what was sent", [Who.Staff], AtAnyTime, Nowhere);
    public static readonly Move WithdrawReply = new("withdrawReply", "withdraw what was sent", [Who.Staff], AtAnyTime, Nowhere);
    public static readonly Move HandBack = new("handBack", "hand the chat back", [Who.Owner, Who.Manager], WhileOpen, Nowhere);
    public static readonly Move SetExpectedDate = new("setExpectedDate", "say when the customer can expect an answer", [Who.Owner, Who.Manager], UntilLetter, IntoProgress);
    public static readonly Move Note = new("note", "add a note", [Who.Staff], AtAnyTime, Nowhere);
    public static readonly Move Correct = new("correct", "correct the case", [Who.Staff], WhileOpen, Nowhere);
    public static readonly Move GiveOutcome = new("giveOutcome", "give the outcome", [Who.Owner, Who.Manager], UntilOutcome, To(Stage.OutcomeGiven));
    public static readonly Move IssueLetter = new("issueLetter", "issue a deadlock letter", [Who.Manager], UntilLetter, To(Stage.Deadlocked));
    public static readonly Move DeclineLetter = new("declineLetter", "decline a deadlock letter", [Who.Manager], UntilLetter, IntoProgress);
    public static readonly Move Close = new("close", "close the case", [Who.Owner, Who.Manager], WhileOpen, To(Stage.Closed));
    public static readonly Move NotAComplaint = new("notAComplaint", "mark it as not a complaint", [Who.Staff], WhileOpen, To(Stage.Closed));
    public static readonly Move CheckIdentity = new("checkIdentity", "record how the customer's identity was checked", [Who.Staff], WhileOpen, Nowhere);
    public static readonly Move MarkTest = new("markTest", "mark the case as a test", [Who.Staff], AtAnyTime, Nowhere);
    public static readonly Move LinkChat = new("linkChat", "let the customer go on in another chat", [Who.Staff], AtAnyTime, Nowhere);
    public static readonly Move RefuseLink = new("refuseLink", "refuse to let somebody go on in another chat", [Who.Staff], AtAnyTime, Nowhere);
    public static readonly Move Open = new("open", "open a post for the case", [Who.Staff], AtAnyTime, Nowhere);
    public static readonly Move ShowFiles = new("files", "see the customer's files", [Who.Staff], AtAnyTime, Nowhere);
    public static readonly Move OpenFile = new("openFile", "open a file of the customer's", [Who.Staff], AtAnyTime, Nowhere);
    public static readonly Move Redeliver = new("redeliver", "try again to deliver what failed", [Who.Staff], AtAnyTime, Nowhere);

    // The moves of the clock, and of the program itself.
    public static readonly Move Remind = new("remind", "remind staff", [Who.Clock], AtAnyTime, Nowhere);
    public static readonly Move Signpost = new("signpost", "tell the customer that dispute resolution is open", [Who.Clock], UntilLetter, Nowhere);
    public static readonly Move BringForward = new("bringForward", "bring the date of dispute resolution forward", [Who.Clock], UntilLetter, Nowhere);
    public static readonly Move Redraw = new("redraw", "have the card drawn again", [Who.Clock], WhileOpen, Nowhere);
    public static readonly Move OpenChat = new("openChat", "let the customer open the chat from our e-mail", [Who.Clock], AtAnyTime, Nowhere);
    public static readonly Move ParkMessage = new("parkMessage", "record that a message cannot be delivered", [Who.Clock], AtAnyTime, Nowhere);

    /// <summary>In the order in which a card shows them.</summary>
    public static IReadOnlyList<Move> Moves { get; } =
    [
        File, AddInformation, AddFiles, Say, AskForManager, PutInWriting, Accept, NotSatisfied, RequestLetter, Withdraw, Reopen, AskForPerson, AskForContact, ChangeContact, AskToJoin, SawReplies, Rate,
        Claim, Assign, Release, TakeOver, Reply, CorrectReply, WithdrawReply, HandBack, SetExpectedDate, Note, Correct, GiveOutcome, IssueLetter, DeclineLetter, Close, NotAComplaint,
        CheckIdentity, MarkTest, LinkChat, RefuseLink, Open, ShowFiles, OpenFile, Redeliver, Remind, Signpost, BringForward, Redraw, OpenChat, ParkMessage,
    ];

    /// <summary>The deadlines: name, what is due, counted from when, how long, and until when it runs; then what the clock does.</summary>
    public static IReadOnlyList<DeadlineRule> Deadlines { get; } =
    [
        new("first-contact", "first contact with the customer", c => c.WaitingSince, p => Period.WorkingDays(p.Settings.FirstContactWorkingDays), c => c.FirstContactAt is null && c.IsBefore(Stage.OutcomeGiven)) { Promised = c => c.FirstContactBy },
        new("person", "somebody to talk to the customer, who waits in the chat", c => c.WaitsForPersonSince, p => Period.Minutes(p.Settings.PersonWaitMinutes), c => c.IsOpen) { Kind = DeadlineKind.Waiting },
        new("answer", "an answer to the customer, who waits in the chat", c => c.WaitsForAnswerSince, p => Period.Minutes(p.Settings.AnswerNudgeMinutes), c => c.IsOpen) { Kind = DeadlineKind.Nudge },
        new("step-in", "the automated assistant steps in for whoever has the chat", c => c.WaitsForAnswerSince, p => Period.Minutes(p.Settings.AnswerStepInMinutes), c => c.IsOpen) { Kind = DeadlineKind.StepIn },
        new("unseen", "the customer has not seen what we wrote in the chat", c => c.UnseenSince, p => Period.Minutes(p.Settings.UnseenMinutes), _ => true) { Kind = DeadlineKind.Unseen },
        new("update", "an update for the customer, who has no date for an answer", c => c.LastUpdateOn, p => Period.WorkingDays(p.Settings.UpdateEveryWorkingDays), c => c.ExpectedOn is null && c.IsBefore(Stage.OutcomeGiven)) { Kind = DeadlineKind.Prompt, Repeats = true },
        new("expected-answer", "the answer that the customer was promised", c => c.ExpectedOn, _ => Period.None, c => c.IsOpen) { WarnBefore = s => s.ExpectedDateReminderWorkingDays },
        new("written-reply", "the reply to the written complaint", c => c.WrittenOn, p => Period.WorkingDays(p.Facts.WrittenReplyWorkingDays), c => c.IsOpen && !c.WrittenAnswered) { Promised = c => c.WrittenReplyBy, WarnBefore = s => s.WarnBeforeWorkingDays },
        new("letter-request", "the answer to the request for a deadlock letter", c => c.LetterRequestedOn, p => Period.WorkingDays(p.Settings.DeadlockRequestWorkingDays), c => c.IsBefore(Stage.Deadlocked)),
        new("consider-letter", "a deadlock letter is to be considered", c => c.FirstRaised, p => Period.Weeks(p.Settings.ConsiderLetterWeeks), c => c.MayGoToDisputeResolution && !c.WasSentToDisputeResolution && c.IsBefore(Stage.Deadlocked)) { Only = ProcedureEdition.Published, Kind = DeadlineKind.Prompt },
        new("dispute-resolution", "dispute resolution opens to the customer", c => c.FirstRaised, _ => Period.None, c => c.MayGoToDisputeResolution && !c.WasSentToDisputeResolution && c.IsBefore(Stage.Deadlocked)) { Promised = c => c.DisputeDate, WarnBefore = s => s.WarnBeforeWorkingDays, Kind = DeadlineKind.Signpost },
        new("silence", "the case may be closed, as the customer has not answered the outcome", c => c.SilentSince, p => Period.Days(p.Settings.SilenceAfterOutcomeDays), c => c.Stage == Stage.OutcomeGiven && c.LetterRequestedOn is null) { Kind = DeadlineKind.Prompt },
    ];

    /// <summary>By when a customer who waits since then is to hear from staff.</summary>
    internal static DueTime FirstContact(Moment waitingSince, Procedure procedure) => Deadlines[0].Length(procedure).After(waitingSince, procedure.Calendar);
}
