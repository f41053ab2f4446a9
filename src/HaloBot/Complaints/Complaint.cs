namespace HaloBot.Complaints;

/// <summary>
/// A filed case as its events have made it. Immutable: <see cref="After"/> applies one event, in one line each.
/// </summary>
public sealed record Complaint(
    CaseReference Reference,
    Stage Stage,
    string CustomerKey,
    CustomerKind Kind,
    string Name,
    Contact Contact,
    string Description,
    string? DesiredOutcome,
    Category Category,
    bool Urgent,
    DateTimeOffset ReceivedAt,
    DateOnly FirstRaised,
    IReadOnlyList<string> Added)
{
    /// <summary>Who has claimed the case, or null.</summary>
    public Holder? Owner { get; init; }

    /// <summary>What led to the present stage; null where it was the filing.</summary>
    public ComplaintEvent? StageSince { get; init; }

    /// <summary>Who talks to the customer in the bot's place, or null while the bot does.</summary>
    public Holder? Takeover { get; init; }

    /// <summary>What people have written to the customer, with corrections, oldest first.</summary>
    public IReadOnlyList<SentReply> Replies { get; init; } = [];

    /// <summary>So many of them the customer has seen in the chat.</summary>
    public int RepliesSeen { get; init; }

    /// <summary>When the customer last saw one, or null.</summary>
    public DateTimeOffset? SeenAt { get; init; }

    /// <summary>So many of them were found to wait for a customer who has left.</summary>
    public int RepliesUnseen { get; init; }

    /// <summary>The last of those went by e-mail as well.</summary>
    public bool UnseenByEmail { get; init; }

    public OutcomeGiven? Outcome { get; init; }

    /// <summary>How the customer was reached before they changed it: that way is to hear of the change.</summary>
    public Contact? ContactBefore { get; init; }

    public ToldBefore? ToldBefore { get; init; }

    public string? AccountNumber { get; init; }

    public string? SupportNeeds { get; init; }

    public Channel Via { get; init; }

    /// <summary>London date of receipt.</summary>
    public DateOnly ReceivedOn { get; init; }

    /// <summary>The date that the acknowledgement gave for the first contact by staff.</summary>
    public DateOnly FirstContactBy { get; init; }

    /// <summary>When the customer first heard from staff since the case was filed or reopened, or null.</summary>
    public DateTimeOffset? FirstContactAt { get; init; }

    public DateTimeOffset? ReopenedAt { get; init; }

    /// <summary>London date on which the customer last heard from staff, or staff were last asked to see to that.</summary>
    public DateOnly LastUpdateOn { get; init; }

    /// <summary>The date for an answer that the customer was told, or null.</summary>
    public DateOnly? ExpectedOn { get; init; }

    /// <summary>London date on which it was put in writing, or null: the 30 working days count from it.</summary>
    public DateOnly? WrittenOn { get; init; }

    public DateOnly? WrittenReplyBy { get; init; }

    /// <summary>Whether what was put in writing has had its answer.</summary>
    public bool WrittenAnswered { get; init; }

    /// <summary>London date on which the customer last said or asked for something.</summary>
    public DateOnly LastFromCustomerOn { get; init; }

    /// <summary>London date of a request for a deadlock letter that nobody has answered, or null.</summary>
    public DateOnly? LetterRequestedOn { get; init; }

    /// <summary>London date of the deadlock letter, or null: it opens dispute resolution at once.</summary>
    public DateOnly? LetterIssuedOn { get; init; }

    /// <summary>From when the customer may go to dispute resolution, if their kind may at all.</summary>
    public DateOnly DisputeDate { get; init; }

    /// <summary>Whether an eligible customer may go to dispute resolution on that London date: by the date, or by the letter.</summary>
    public bool DisputeIsOpenOn(DateOnly date) => LetterIssuedOn is not null || date >= DisputeDate;

    /// <summary>The date of dispute resolution once this one is known: it only ever moves forward in the customer's favour.</summary>
    public DateOnly DisputeDateOr(DateOnly date) => date < DisputeDate ? date : DisputeDate;

    /// <summary>Weeks from first raising it to <see cref="DisputeDate"/>; null where a correction has left no whole number of them.</summary>
    public int? WeeksToDispute => (DisputeDate.DayNumber - FirstRaised.DayNumber) is var days && days % 7 == 0 ? days / 7 : null;

    /// <summary>London date on which the customer was told that dispute resolution is open, or null.</summary>
    public DateOnly? SignpostedOn { get; init; }

    /// <summary>Since when the customer has waited in the chat for a person, or null.</summary>
    public DateTimeOffset? WaitsForPersonSince { get; init; }

    /// <summary>The customer would like to be contacted, and nobody has yet.</summary>
    public bool WantsContact { get; init; }

    /// <summary>Who asks to go on with the case in another chat, or null.</summary>
    public ChatJoinAsked? JoinAsked { get; init; }

    /// <summary>The customer goes on in another chat than the one in which it was filed.</summary>
    public bool IsLinked { get; init; }

    /// <summary>What the customer says of how it was dealt with, or null.</summary>
    public HandlingRated? Rating { get; init; }

    /// <summary>The customer has not sent it themselves.</summary>
    public bool Unfinished { get; init; }

    /// <summary>Something of theirs does not work at all. Otherwise it is urgent for what the customer needs.</summary>
    public bool IsLossOfService => Urgent && (SupportNeeds is null || CategoryGuess.IsLossOfService(Description));

    /// <summary>Since when the customer has written what nobody of the staff has answered, or null.</summary>
    public DateTimeOffset? UnansweredSince { get; init; }

    /// <summary>Since when the customer waits for an answer of whoever has the chat, or null.</summary>
    public DateTimeOffset? WaitsForAnswerSince => Takeover is null ? null : UnansweredSince;

    /// <summary>When the first reply was written of which we do not know that the customer has seen it, nor that they have left; or null.</summary>
    public DateTimeOffset? UnseenSince => HasChat ? MissedReplies.FirstOrDefault()?.At : null;

    /// <summary>Replies of which we know neither that the customer has seen them nor that they have left.</summary>
    public IEnumerable<SentReply> MissedReplies => Replies.Skip(Math.Max(RepliesSeen, RepliesUnseen));

    /// <summary>How staff checked that they talk to the customer, or null while nobody has.</summary>
    public IdentityChecked? Identity { get; init; }

    /// <summary>It was filed to try the program out: it stays out of reports.</summary>
    public bool IsTest { get; init; }

    /// <summary>The deadlines on which the clock has acted: <see cref="Deadline.Key"/>.</summary>
    public IReadOnlyList<string> Struck { get; init; } = [];

    /// <summary>Messages that could not be delivered, oldest first, until somebody has them tried again.</summary>
    public IReadOnlyList<Undelivered> Undelivered { get; init; } = [];

    /// <summary>What the customer has sent, oldest first.</summary>
    public IReadOnlyList<CaseFile> Files { get; init; } = [];

    /// <summary>Whether nothing has happened to the case since it was filed.</summary>
    public bool IsAsFiled { get; init; } = true;

    public DateOnly? OutcomeOn => Outcome is { } outcome ? OfficeCalendar.DateOf(outcome.At) : null;

    public bool MayGoToDisputeResolution => Kind.MayUseDisputeResolution();

    /// <summary>Whether the customer knows that they may go to dispute resolution: by our notice, or by the letter.</summary>
    public bool WasSentToDisputeResolution => SignpostedOn is not null || LetterIssuedOn is not null;

    /// <summary>From what the customer is left without an answer, upon an outcome.</summary>
    public DateOnly? SilentSince => OutcomeOn is { } given ? (LastFromCustomerOn > given ? LastFromCustomerOn : given) : null;

    /// <summary>From when the customer waits to hear from us: when it arrived, or came up again.</summary>
    public Moment WaitingSince => ReopenedAt ?? (ReceivedOn == OfficeCalendar.DateOf(ReceivedAt) ? (Moment)ReceivedAt : ReceivedOn);

    public bool IsOpen => Stage != Stage.Closed;

    /// <summary>Whether the customer can be told something in the web chat.</summary>
    public bool HasChat => CustomerKey.Length > 0;

    /// <summary>What staff call the customer.</summary>
    public string FirstName => Name.FirstWord();

    /// <summary>How many events have made it: the case's version, which the agenda and the store speak of.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Whether the case has not reached that stage yet.</summary>
    public bool IsBefore(Stage stage) => Stage < stage;

    public static Complaint? Of(IEnumerable<ComplaintEvent> events) =>
        events.Aggregate(default(Complaint), (complaint, e) => complaint is null ? Begin(e) : complaint.After(e));

    public Complaint After(ComplaintEvent e) => Applied(e) is var after && after.Stage == Stage ? after : after with { StageSince = e };

    private Complaint Applied(ComplaintEvent e) =>
        e switch
        {
            InformationAdded added => Wrote(e) with { Added = [.. Added, added.Text] },
            CustomerSaid => Wrote(e),
            FilesAdded sent => Wrote(e) with { Files = [.. Files, .. sent.Files] },
            NoteAdded or CaseOpened or FilesShown or FileOpened => this,
            ManagerAskedFor => Spoke(e).Led(ComplaintProcedure.AskForManager),
            PutIntoWriting written => Spoke(e) with { WrittenOn = written.ReceivedOn, WrittenReplyBy = written.ReplyBy, WrittenAnswered = false },
            OutcomeAccepted => Over(ComplaintProcedure.Accept),
            OutcomeRefused => Spoke(e).Led(ComplaintProcedure.NotSatisfied) with { ExpectedOn = null, LastUpdateOn = OfficeCalendar.DateOf(e.At) },
            LetterRequested => Spoke(e) with { LetterRequestedOn = OfficeCalendar.DateOf(e.At) },
            ComplaintWithdrawn => Over(ComplaintProcedure.Withdraw),
            CaseReopened reopened => Again(reopened),
            PersonAskedFor asked => Spoke(e) with { WaitsForPersonSince = asked.InHours ? e.At : null, WantsContact = !asked.InHours },
            ContactAskedFor asked => Spoke(e) with { Contact = asked.Contact, WaitsForPersonSince = null, WantsContact = true },
            ContactChanged changed => Spoke(e) with { Contact = changed.Contact, ContactBefore = Contact },
            ChatJoinAsked asked => this with { JoinAsked = asked },
            ChatLinked linked => this with { CustomerKey = linked.CustomerKey, JoinAsked = null, IsLinked = true },
            ChatJoinRefused => this with { JoinAsked = null },
            IdentityChecked check => this with { Identity = check },
            MarkedAsTest mark => this with { IsTest = mark.IsTest },
            HandlingRated rated => this with { Rating = rated },
            CaseClaimed => Led(ComplaintProcedure.Claim) with { Owner = Holder.Of(e) },
            CaseAssigned assigned => Led(ComplaintProcedure.Assign) with { Owner = new Holder(assigned.To.Id, assigned.To.Name, e.At) },
            CaseReleased => this with { Owner = null },
            ChatTakenOver => Heard(e, ComplaintProcedure.TakeOver) with { Owner = Holder.Of(e), Takeover = Holder.Of(e) },
            ReplySent reply => Heard(e, ComplaintProcedure.Reply).Told(new SentReply(e.At, e.By, reply.MessageId, reply.Text)),
            ReplyCorrected correct => Told(new SentReply(e.At, e.By, correct.MessageId, correct.Text)),
            ReplyWithdrawn withdrawn => Told(new SentReply(e.At, e.By, withdrawn.MessageId, Text: null)),
            Complaints.RepliesSeen seen => Saw(seen.Count, e),
            Complaints.RepliesUnseen left => this with { RepliesUnseen = left.Count, UnseenByEmail = left.ByEmail },
            ChatHandedBack => this with { Takeover = null },
            ExpectedDateSet expected => Heard(e, ComplaintProcedure.SetExpectedDate) with { ExpectedOn = expected.On },
            CaseCorrected c => this with { Kind = c.Kind, Contact = c.Contact, Category = c.Category, FirstRaised = c.FirstRaised, DisputeDate = c.DisputeDate },
            OutcomeGiven outcome => Answered(e, ComplaintProcedure.GiveOutcome) with { Outcome = outcome },
            LetterIssued => Answered(e, ComplaintProcedure.IssueLetter) with { LetterRequestedOn = null, LetterIssuedOn = OfficeCalendar.DateOf(e.At) },
            LetterDeclined declined => Heard(e, ComplaintProcedure.DeclineLetter) with { LetterRequestedOn = null, ExpectedOn = declined.Next },
            CaseClosed => Over(ComplaintProcedure.Close),
            FoundNoComplaint => Over(ComplaintProcedure.NotAComplaint),
            DeadlineStruck struck => this with { Struck = [.. Struck, struck.Key], LastUpdateOn = struck.Repeats ? OfficeCalendar.DateOf(e.At) : LastUpdateOn },
            DisputeResolutionOpened => this with { SignpostedOn = OfficeCalendar.DateOf(e.At) },
            DisputeDateBroughtForward forward => this with { DisputeDate = forward.DisputeDate },
            DeliveryFailed failed => this with { Undelivered = [.. Undelivered, failed.Message] },
            DeliveryRetried retried => this with { Undelivered = [.. Undelivered.Skip(retried.Count)] },
            _ => throw new InvalidOperationException($"{e.GetType().Name} cannot follow in a case that is filed."),
        }
        with
        // What comes in writing is filed with two events.
        { Version = Version + 1, IsAsFiled = Version == 1 && e is PutIntoWriting && Via != Channel.Website };

    private Complaint Told(SentReply reply) => this with { Replies = [.. Replies, reply] };

    private Complaint Led(Move move) => this with { Stage = move.To.From(Stage) };

    /// <summary>The customer has heard from a member of staff.</summary>
    private Complaint Heard(ComplaintEvent e, Move move) =>
        Led(move) with { FirstContactAt = FirstContactAt ?? e.At, LastUpdateOn = OfficeCalendar.DateOf(e.At), WaitsForPersonSince = null, WantsContact = false, UnansweredSince = null };

    /// <summary>What was promised is kept by an answer.</summary>
    private Complaint Answered(ComplaintEvent e, Move move) => Heard(e, move) with { ExpectedOn = null, WrittenAnswered = WrittenOn is not null };

    private Complaint Spoke(ComplaintEvent e) => e.By.Role == Role.Customer ? this with { LastFromCustomerOn = OfficeCalendar.DateOf(e.At) } : this;

    /// <summary>The same, in words or files that are to be read.</summary>
    private Complaint Wrote(ComplaintEvent e)
    {
        var spoke = Spoke(e) with { UnansweredSince = UnansweredSince ?? e.At };

        // Whoever answers has seen what was written before, if it got there.
        return e.By.Role == Role.Customer && Undelivered.Count == 0 && RepliesSeen < Replies.Count ? spoke.Saw(Replies.Count, e) : spoke;
    }

    private Complaint Saw(int replies, ComplaintEvent e) => this with { RepliesSeen = replies, SeenAt = e.At };

    private Complaint Over(Move move) => Led(move) with { Takeover = null, LetterRequestedOn = null, ExpectedOn = null, WaitsForPersonSince = null, WantsContact = false, UnansweredSince = null };

    /// <summary>The first date stays. What was in writing and answered may be put in writing again, and the customer is to hear from us anew.</summary>
    private Complaint Again(CaseReopened reopened) => Spoke(reopened).Led(ComplaintProcedure.Reopen) with
    {
        Outcome = null,
        FirstContactAt = null,
        FirstContactBy = reopened.FirstContactBy,
        DisputeDate = reopened.DisputeDate,
        LastUpdateOn = OfficeCalendar.DateOf(reopened.At),
        ReopenedAt = reopened.At,
        WrittenOn = WrittenAnswered ? null : WrittenOn,
        WrittenReplyBy = WrittenAnswered ? null : WrittenReplyBy,
        WrittenAnswered = false,
    };

    private static Complaint Begin(ComplaintEvent e)
    {
        if (e is not ComplaintFiled f)
        {
            throw new InvalidOperationException($"A case begins with its filing, not with {e.GetType().Name}.");
        }

        var received = f.ReceivedOn ?? OfficeCalendar.DateOf(f.At);
        return new(f.Reference, Stage.Received, f.CustomerKey, f.Details.Kind, f.Details.Name, f.Details.Contact, f.Details.Description,
            f.Details.DesiredOutcome, f.Details.Category, f.Details.Urgent, f.At, f.FirstRaised, [])
        {
            Via = f.Via,
            Files = f.Details.Files ?? [],
            ReceivedOn = received,
            ToldBefore = f.Details.ToldBefore,
            AccountNumber = f.Details.AccountNumber,
            SupportNeeds = f.Details.SupportNeeds,
            Unfinished = f.Unfinished,
            LastUpdateOn = received,
            LastFromCustomerOn = received,

            // What was filed before promises were kept counts as it was published: the day after, and eight weeks.
            FirstContactBy = f.Promised?.FirstContactBy ?? received.AddDays(1),
            DisputeDate = f.Promised?.DisputeDate ?? OfficeCalendar.AddWeeks(f.FirstRaised, 8),
        };
    }
}
