namespace HaloBot.Complaints;

/// <summary>One line of the table of deadlines in <see cref="ComplaintProcedure"/>.</summary>
/// <param name="Name">Stays for ever: the history says by it which deadline was met by the clock.</param>
/// <param name="What">What is due.</param>
/// <param name="Since">From when it is counted; null while it does not run.</param>
/// <param name="Length">How long it runs.</param>
/// <param name="While">Whether it still matters.</param>
public sealed record DeadlineRule(
    string Name, string What, Func<Complaint, Moment?> Since, Func<Procedure, Period> Length, Func<Complaint, bool> While)
{
    /// <summary>The date that the customer was told. It stands, whatever becomes of the settings from which it was worked out.</summary>
    public Func<Complaint, DateOnly?> Promised { get; init; } = _ => null;

    /// <summary>So many working days before, staff are warned.</summary>
    public Func<Settings, int>? WarnBefore { get; init; }

    /// <summary>Begins again once the clock has struck.</summary>
    public bool Repeats { get; init; }

    /// <summary>What the clock does once it is due.</summary>
    public DeadlineKind Kind { get; init; } = DeadlineKind.Overdue;

    /// <summary>The one edition in which it exists, or null for all.</summary>
    public string? Only { get; init; }

    /// <summary>When it is due for the case; null when it does not run.</summary>
    public DueTime? DueFor(Complaint complaint, Procedure procedure)
    {
        if ((Only ?? procedure.Edition) != procedure.Edition || !While(complaint) || Since(complaint) is not { } start)
        {
            return null;
        }

        var counted = Length(procedure).After(start, procedure.Calendar);
        return Promised(complaint) is { } promised && promised != counted.Date ? DueTime.EndOf(promised) : counted;
    }
}
