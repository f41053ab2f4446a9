using System.Text.Json.Serialization;

namespace HaloBot.Complaints;

/// <summary>What happened to a case. Events are stored for ever under these names: add new ones, never rename.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(ComplaintFiled), "filed")]
[JsonDerivedType(typeof(InformationAdded), "information-added")]
[JsonDerivedType(typeof(CustomerSaid), "customer-said")]
[JsonDerivedType(typeof(ManagerAskedFor), "manager-asked-for")]
[JsonDerivedType(typeof(PutIntoWriting), "put-in-writing")]
[JsonDerivedType(typeof(OutcomeAccepted), "outcome-accepted")]
[JsonDerivedType(typeof(OutcomeRefused), "outcome-refused")]
[JsonDerivedType(typeof(LetterRequested), "letter-requested")]
[JsonDerivedType(typeof(ComplaintWithdrawn), "withdrawn")]
[JsonDerivedType(typeof(CaseReopened), "reopened")]
[JsonDerivedType(typeof(PersonAskedFor), "person-asked-for")]
[JsonDerivedType(typeof(ContactAskedFor), "contact-asked-for")]
[JsonDerivedType(typeof(ContactChanged), "contact-changed")]
[JsonDerivedType(typeof(ChatJoinAsked), "join-asked")]
[JsonDerivedType(typeof(ChatLinked), "chat-linked")]
[JsonDerivedType(typeof(ChatJoinRefused), "join-refused")]
[JsonDerivedType(typeof(HandlingRated), "rated")]
[JsonDerivedType(typeof(CaseClaimed), "claimed")]
[JsonDerivedType(typeof(CaseAssigned), "assigned")]
[JsonDerivedType(typeof(CaseReleased), "released")]
[JsonDerivedType(typeof(ChatTakenOver), "taken-over")]
[JsonDerivedType(typeof(ReplySent), "replied")]
[JsonDerivedType(typeof(ReplyCorrected), "reply-corrected")]
[JsonDerivedType(typeof(ReplyWithdrawn), "reply-withdrawn")]
[JsonDerivedType(typeof(RepliesSeen), "replies-seen")]
[JsonDerivedType(typeof(RepliesUnseen), "replies-unseen")]
[JsonDerivedType(typeof(ChatHandedBack), "handed-back")]
[JsonDerivedType(typeof(ExpectedDateSet), "expected-date-set")]
[JsonDerivedType(typeof(NoteAdded), "noted")]
[JsonDerivedType(typeof(CaseCorrected), "corrected")]
[JsonDerivedType(typeof(OutcomeGiven), "outcome-given")]
[JsonDerivedType(typeof(LetterIssued), "letter-issued")]
[JsonDerivedType(typeof(LetterDeclined), "letter-declined")]
[JsonDerivedType(typeof(CaseClosed), "closed")]
[JsonDerivedType(typeof(FoundNoComplaint), "not-a-complaint")]
[JsonDerivedType(typeof(IdentityChecked), "identity-checked")]
[JsonDerivedType(typeof(MarkedAsTest), "marked-as-test")]
[JsonDerivedType(typeof(DeadlineStruck), "deadline-struck")]
[JsonDerivedType(typeof(DisputeResolutionOpened), "dispute-resolution-opened")]
[JsonDerivedType(typeof(DisputeDateBroughtForward), "dispute-date-brought-forward")]
[JsonDerivedType(typeof(CaseOpened), "opened")]
[JsonDerivedType(typeof(DeliveryFailed), "delivery-failed")]
[JsonDerivedType(typeof(DeliveryRetried), "delivery-retried")]
[JsonDerivedType(typeof(FilesAdded), "files-added")]
[JsonDerivedType(typeof(FilesShown), "files-shown")]
[JsonDerivedType(typeof(FileOpened), "file-opened")]
public abstract record ComplaintEvent(DateTimeOffset At, Actor By);

/// <param name="CustomerKey">The conversation row of the customer, through which they are reached in the web chat; empty when they have none.</param>
/// <param name="FirstRaised">London date of the first message that described the complaint: the eight weeks count from it.</param>
public sealed record ComplaintFiled(
    DateTimeOffset At, Actor By, CaseReference Reference, string CustomerKey, ComplaintDetails Details, DateOnly FirstRaised)
    : ComplaintEvent(At, By)
{
    public Channel Via { get; init; }

    /// <summary>London date of receipt, where it is not the day of filing.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>The dates that the customer is told in the acknowledgement.</summary>
    public Promises? Promised { get; init; }

    /// <summary>The customer did not send it: they gave up half-way, having said how to reach them.</summary>
    public bool Unfinished { get; init; }
}

public sealed record InformationAdded(DateTimeOffset At, Actor By, string Text) : ComplaintEvent(At, By);

public sealed record CustomerSaid(DateTimeOffset At, Actor By, string Text) : ComplaintEvent(At, By);

public sealed record ManagerAskedFor(DateTimeOffset At, Actor By, string? Reason) : ComplaintEvent(At, By);

/// <param name="ReplyBy">The date that the customer is told: "we aim to reply by".</param>
public sealed record PutIntoWriting(DateTimeOffset At, Actor By, DateOnly ReceivedOn, DateOnly ReplyBy) : ComplaintEvent(At, By);

public sealed record OutcomeAccepted(DateTimeOffset At, Actor By) : ComplaintEvent(At, By);

public sealed record OutcomeRefused(DateTimeOffset At, Actor By, string? Why) : ComplaintEvent(At, By);

public sealed record LetterRequested(DateTimeOffset At, Actor By) : ComplaintEvent(At, By);

public sealed record ComplaintWithdrawn(DateTimeOffset At, Actor By) : ComplaintEvent(At, By);

/// <param name="FirstContactBy">By when the customer is to hear from us again.</param>
/// <param name="DisputeDate">The date of dispute resolution: an edition that came meanwhile may have brought it forward.</param>
public sealed record CaseReopened(DateTimeOffset At, Actor By, string? Why, DateOnly FirstContactBy, DateOnly DisputeDate) : ComplaintEvent(At, By);

/// <param name="InHours">The office was open, so that the customer waits in the chat.</param>
public sealed record PersonAskedFor(DateTimeOffset At, Actor By, bool InHours) : ComplaintEvent(At, By);

/// <summary>The customer would rather be contacted than wait in the chat.</summary>
public sealed record ContactAskedFor(DateTimeOffset At, Actor By, Contact Contact) : ComplaintEvent(At, By);

public sealed record ContactChanged(DateTimeOffset At, Actor By, Contact Contact) : ComplaintEvent(At, By);

/// <summary>Somebody in another chat, who knew the reference and how the customer is reached, asks to go on there.</summary>
public sealed record ChatJoinAsked(DateTimeOffset At, Actor By, string Code) : ComplaintEvent(At, By);

/// <param name="CustomerKey">The chat that is the customer's from now on.</param>
public sealed record ChatLinked(DateTimeOffset At, Actor By, string CustomerKey) : ComplaintEvent(At, By);

public sealed record ChatJoinRefused(DateTimeOffset At, Actor By) : ComplaintEvent(At, By);

public sealed record HandlingRated(DateTimeOffset At, Actor By, int Score, string? Comment) : ComplaintEvent(At, By);

public sealed record CaseClaimed(DateTimeOffset At, Actor By) : ComplaintEvent(At, By);

public sealed record CaseAssigned(DateTimeOffset At, Actor By, Actor To) : ComplaintEvent(At, By);

public sealed record CaseReleased(DateTimeOffset At, Actor By) : ComplaintEvent(At, By);

public sealed record ChatTakenOver(DateTimeOffset At, Actor By) : ComplaintEvent(At, By);

public sealed record ReplySent(DateTimeOffset At, Actor By, string Text) : ComplaintEvent(At, By)
{
    /// <summary>The message in the case's thread, or null from the card.</summary>
    public string? MessageId { get; init; }
}

public sealed record ReplyCorrected(DateTimeOffset At, Actor By, string MessageId, string Text) : ComplaintEvent(At, By);

public sealed record ReplyWithdrawn(DateTimeOffset At, Actor By, string MessageId) : ComplaintEvent(At, By);

/// <param name="Count">So many of what people wrote to the customer, the widget has shown.</param>
public sealed record RepliesSeen(DateTimeOffset At, Actor By, int Count) : ComplaintEvent(At, By);

/// <param name="Count">So many of what people wrote to the customer wait for them: they seem to have left.</param>
/// <param name="ByEmail">Whether they went by e-mail as well.</param>
public sealed record RepliesUnseen(DateTimeOffset At, Actor By, int Count, bool ByEmail) : ComplaintEvent(At, By);

public sealed record ChatHandedBack(DateTimeOffset At, Actor By) : ComplaintEvent(At, By);

public sealed record ExpectedDateSet(DateTimeOffset At, Actor By, DateOnly On, string? Reason) : ComplaintEvent(At, By);

public sealed record NoteAdded(DateTimeOffset At, Actor By, string Text) : ComplaintEvent(At, By);

/// <param name="DisputeDate">The date of dispute resolution as it now is.</param>
public sealed record CaseCorrected(
    DateTimeOffset At, Actor By, string Reason, CustomerKind Kind, Contact Contact, Category Category, DateOnly FirstRaised, DateOnly DisputeDate)
    : ComplaintEvent(At, By);

public sealed record OutcomeGiven(DateTimeOffset At, Actor By, string Text, Remedy Remedy, string RootCause) : ComplaintEvent(At, By);

/// <param name="Text">The manager's words.</param>
/// <param name="Letter">The whole letter as it went out.</param>
public sealed record LetterIssued(DateTimeOffset At, Actor By, string Text, string Letter) : ComplaintEvent(At, By);

public sealed record LetterDeclined(DateTimeOffset At, Actor By, string Reason, DateOnly Next) : ComplaintEvent(At, By);

public sealed record CaseClosed(DateTimeOffset At, Actor By, ClosedBecause Because, string Reason) : ComplaintEvent(At, By);

public sealed record FoundNoComplaint(DateTimeOffset At, Actor By, string Reason) : ComplaintEvent(At, By);

public sealed record IdentityChecked(DateTimeOffset At, Actor By, string How) : ComplaintEvent(At, By);

/// <summary>It behaves as any other, and stays out of reports.</summary>
/// <param name="IsTest">False takes it back.</param>
public sealed record MarkedAsTest(DateTimeOffset At, Actor By, bool IsTest) : ComplaintEvent(At, By);

/// <summary>The clock has acted on a deadline, once and for all.</summary>
/// <param name="Repeats">It begins again from now.</param>
public sealed record DeadlineStruck(DateTimeOffset At, Actor By, string Key, bool Repeats) : ComplaintEvent(At, By);

/// <summary>The customer was told that dispute resolution is open to them.</summary>
public sealed record DisputeResolutionOpened(DateTimeOffset At, Actor By) : ComplaintEvent(At, By);

public sealed record DisputeDateBroughtForward(DateTimeOffset At, Actor By, DateOnly DisputeDate, string Edition) : ComplaintEvent(At, By);

/// <summary>Somebody has looked into a case that stood in the list of many.</summary>
public sealed record CaseOpened(DateTimeOffset At, Actor By) : ComplaintEvent(At, By);

/// <summary>A message could not be delivered, and is not tried again by itself.</summary>
public sealed record DeliveryFailed(DateTimeOffset At, Actor By, Undelivered Message) : ComplaintEvent(At, By);

/// <summary>The oldest messages that could not be delivered were put on their way again.</summary>
public sealed record DeliveryRetried(DateTimeOffset At, Actor By, int Count) : ComplaintEvent(At, By);

public sealed record FilesAdded(DateTimeOffset At, Actor By, IReadOnlyList<CaseFile> Files) : ComplaintEvent(At, By);

/// <summary>Somebody of the staff was given one-time links to the case's files.</summary>
public sealed record FilesShown(DateTimeOffset At, Actor By) : ComplaintEvent(At, By);

/// <summary>Somebody has used such a link.</summary>
public sealed record FileOpened(DateTimeOffset At, Actor By, string Blob) : ComplaintEvent(At, By);

/// <summary>What the customer has told us, complete enough to be filed.</summary>
public sealed record ComplaintDetails(
    string Description,
    CustomerKind Kind,
    string Name,
    Contact Contact,
    string? DesiredOutcome,
    Category Category,
    bool Urgent)
{
    public ToldBefore? ToldBefore { get; init; }

    public string? AccountNumber { get; init; }

    /// <summary>What the customer needs to be supported, such as large print: needs, not diagnoses.</summary>
    public string? SupportNeeds { get; init; }

    /// <summary>Null where none were sent, and in what was filed before there could be any.</summary>
    public IReadOnlyList<CaseFile>? Files { get; init; }

    /// <summary>Whoever is on call is told at once of a loss of service, and of a customer who needs support.</summary>
    public static bool IsUrgent(string description, string? supportNeeds) => CategoryGuess.IsLossOfService(description) || supportNeeds is not null;
}

/// <summary>Dates that a customer was told. They stand, whatever becomes of the settings; a new edition may only bring the second forward.</summary>
public sealed record Promises(DateOnly FirstContactBy, DateOnly DisputeDate);

/// <summary>A message that a channel did not take, however often it was tried.</summary>
/// <param name="Number">Its number among the case's messages.</param>
/// <param name="Why">As in "the channel …".</param>
public sealed record Undelivered(string Number, Outgoing Message, string Why, DateTimeOffset At);

/// <summary>Why staff close a case.</summary>
public enum ClosedBecause
{
    /// <summary>The customer has not answered the outcome for weeks.</summary>
    Silence,

    /// <summary>The deadlock letter was issued.</summary>
    Letter,

    /// <summary>The customer has accepted the outcome by phone, e-mail or post.</summary>
    Accepted,

    /// <summary>The customer has withdrawn the complaint by phone, e-mail or post.</summary>
    Withdrawn,
}

/// <summary>The way by which a complaint came.</summary>
public enum Channel
{
    Website,
    Email,
    Phone,
    Post,
}
