using HaloBot.Complaints;

namespace HaloBot.Staff;

/// <summary>What a phrase of the staff's tells, wherever it stands in what they ask.</summary>
internal enum StaffMark
{
    /// <summary>Politeness and small words, which change nothing.</summary>
    Nothing,
    Cases,
    Mine,
    Unowned,
    Overdue,
    DueToday,
    DueThisWeek,
    AwaitsCustomer,
    Find,
    Digest,
    New,
    OnCall,
    Managers,
    OwnId,
    Check,
    Help,
    Billing,
    Fault,
    Contract,
    Equipment,
    CustomerService,
    Switching,
    MisSelling,
    Accessibility,
    DataProtection,
    Other,
}

internal static class StaffMarks
{
    /// <summary>The category that the mark names, or null.</summary>
    public static Category? Category(this StaffMark mark) =>
        mark >= StaffMark.Billing ? Enum.Parse<Category>(mark.ToString()) : null;

    public static CaseFilter Narrow(this CaseFilter filter, StaffMark mark, Actor asker) => mark switch
    {
        StaffMark.Mine => filter with { OwnerId = asker.Id },
        StaffMark.Unowned => filter with { Unowned = true },
        StaffMark.Overdue => filter with { Due = DueWithin.Overdue },
        StaffMark.DueToday => filter with { Due = DueWithin.Today },
        StaffMark.DueThisWeek => filter with { Due = DueWithin.ThisWeek },
        StaffMark.AwaitsCustomer => filter with { AwaitsCustomer = true },
        _ => mark.Category() is { } category ? filter with { Category = category } : filter,
    };
}
