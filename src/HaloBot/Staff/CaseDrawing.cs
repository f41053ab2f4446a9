using HaloBot.Complaints;

namespace HaloBot.Staff;

/// <summary>What a case's card is drawn from.</summary>
/// <param name="Viewer">For whom; null for everybody in the channel, guests among them.</param>
/// <param name="Now">Business time.</param>
internal sealed record CaseDrawing(Complaint Complaint, Procedure Procedure, Actor? Viewer, DateTimeOffset Now)
{
    // Nobody in particular: a manager who does not have the case. What others may not do is refused when they press it.
    private static readonly Actor Anybody = new(Role.Manager, "", "");

    /// <summary>The Teams ids of those for whom the card is refreshed.</summary>
    public IReadOnlyList<string> RefreshedFor { get; init; } = [];

    /// <summary>Whether the viewer's client can open forms in dialogs.</summary>
    public bool HasDialogs { get; init; } = true;

    /// <summary>Whether a reply waits for the customer's channel to take it; null where that is not known.</summary>
    public bool? IsReplyOnItsWay { get; init; }

    /// <summary>How much of somebody's words is shown, in characters.</summary>
    public int Words { get; init; } = int.MaxValue;

    /// <summary>So many of the things that were added later are shown.</summary>
    public int AddedShown { get; init; } = 3;

    /// <summary>
    /// Whether the viewer may read the customer's name and how to reach them. What changes from day to day stands on such cards only, too:
    /// they are drawn when somebody looks.
    /// </summary>
    public bool ShowsCustomer => Viewer is not null;

    /// <summary>Whether the viewer may read what the customer needs to be supported: whoever has the case, and managers.</summary>
    public bool ShowsNeeds => Viewer is { } viewer && (viewer.Role == Role.Manager || Complaint.Owner?.Id == viewer.Id);

    public bool ShowsFiles => ComplaintProcedure.OffersFor(Complaint, Form.Viewer, Procedure).Contains(ComplaintProcedure.ShowFiles);

    public DateOnly Today => OfficeCalendar.DateOf(Now);

    /// <summary>Colleagues stand in no form that is drawn with the card itself.</summary>
    public FormContext Form => new(Complaint, Viewer ?? Anybody, Procedure, Today, Colleagues: [], FormAnswers.None);
}
