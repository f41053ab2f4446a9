namespace HaloBot.Complaints;

/// <summary>An open case as the lists of staff show it: derived from the case, and kept where lists are read.</summary>
/// <param name="Words">The beginning of the customer's words.</param>
public sealed record CaseLine(CaseReference Case, DateTimeOffset ReceivedAt, Category Category, CustomerKind Kind, Stage Stage, bool Urgent, string Words)
{
    /// <summary>How much of the customer's words is shown.</summary>
    public const int WordsShown = 90;

    private const int NameShown = 30;

    /// <summary>The Entra object id of whoever has the case, or null.</summary>
    public string? OwnerId { get; init; }

    public string? OwnerName { get; init; }

    /// <summary>What is due next, or null where nothing is.</summary>
    public CaseDue? Due { get; init; }

    /// <summary>From when the customer may go to dispute resolution; null for those who may not.</summary>
    public DateOnly? DisputeDate { get; init; }

    public bool HasSupportNeeds { get; init; }

    /// <summary>It has no post of its own in the channel: it came in a rush, and stands in a list.</summary>
    public bool IsOnlyListed { get; init; }

    /// <summary>The next word is the customer's.</summary>
    public bool AwaitsCustomer => Stage == Stage.OutcomeGiven;

    /// <summary>It comes before the others, whoever has it.</summary>
    public bool ComesFirst => Urgent || HasSupportNeeds;

    public bool IsUnowned => OwnerId is null;

    public bool IsOverdueAt(DateTimeOffset now) => Due is { IsPromised: true } due && due.Passes <= now;

    public static CaseLine Of(Complaint complaint, Procedure procedure) => new(
        complaint.Reference, complaint.ReceivedAt, complaint.Category, complaint.Kind, complaint.Stage, complaint.Urgent,
        Markdown.Shorten(complaint.Description, WordsShown))
    {
        OwnerId = complaint.Owner?.Id,
        OwnerName = complaint.Owner is { } owner ? Markdown.Shorten(owner.Name, NameShown) : null,
        Due = CaseDue.Next(complaint, procedure),
        DisputeDate = !complaint.MayGoToDisputeResolution ? null
            : complaint.LetterIssuedOn is { } letter && letter < complaint.DisputeDate ? letter : complaint.DisputeDate,
        HasSupportNeeds = complaint.SupportNeeds is not null,
    };
}

/// <summary>What is due for a case next.</summary>
/// <param name="What">As in "… is due".</param>
/// <param name="Date">The date that people are told, in London.</param>
/// <param name="Passes">The first instant at which it is late.</param>
/// <param name="IsPromised">Afterwards the case is overdue. Otherwise it is only time to do it.</param>
public sealed record CaseDue(string What, DateOnly Date, DateTimeOffset Passes, bool IsPromised)
{
    /// <summary>Warnings are about something that is due itself; what staff were only asked to do, once, is not kept before them for ever.</summary>
    public static CaseDue? Next(Complaint complaint, Procedure procedure) => !complaint.IsOpen ? null : Deadline.Of(complaint, procedure)
        .Where(deadline => deadline.Kind != DeadlineKind.Warning && (IsPromise(deadline) || !deadline.HasStruck))
        .OrderBy(deadline => deadline.Due.Passes)
        .Select(deadline => new CaseDue(deadline.What, deadline.Due.Date, deadline.Due.Passes, IsPromise(deadline)))
        .FirstOrDefault();

    private static bool IsPromise(Deadline deadline) => deadline.Kind is DeadlineKind.Overdue or DeadlineKind.Waiting;
}
