using HaloBot.Complaints;

namespace HaloBot.Staff;

/// <summary>What a case's card is drawn from.</summary>
/// <param name="Now">Business time.</param>
/// <param name="Words">How much of somebody's words is shown, in characters.</param>
internal sealed record CaseDrawing(Complaint Complaint, Procedure Procedure, DateTimeOffset Now, int Words)
{
    /// <summary>Whether the viewer may read the customer's name and how to reach them. What changes from day to day stands on such cards only, too: they are drawn when somebody looks.</summary>
    public bool ShowsCustomer { get; init; }

    /// <summary>Whether the viewer may read what the customer needs to be supported: whoever has the case, and managers.</summary>
    public bool ShowsNeeds { get; init; }

    /// <summary>So many of the things that were added later are shown.</summary>
    public int AddedShown { get; init; } = 3;

    public DateOnly Today => OfficeCalendar.DateOf(Now);
}
