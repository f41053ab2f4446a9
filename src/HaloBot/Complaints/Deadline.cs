namespace HaloBot.Complaints;

/// <summary>A deadline of one case: derived from its events and the table, never stored.</summary>
/// <param name="Name">The rule's name; a warning before it is called "… (soon)".</param>
/// <param name="What">What staff are to do.</param>
/// <param name="Due">When it is due.</param>
/// <param name="StrikesAt">When the clock acts on it.</param>
/// <param name="Kind">What the clock does.</param>
public sealed record Deadline(string Name, string What, DueTime Due, DateTimeOffset StrikesAt, DeadlineKind Kind)
{
    /// <summary>What stands in the history once the clock has struck: the same deadline with another date is another one.</summary>
    public string Key => $"{Name} {Due.Date:yyyy-MM-dd}";

    /// <summary>Every deadline that runs for the case, warnings included, the next one first.</summary>
    public static IReadOnlyList<Deadline> Of(Complaint complaint, Procedure procedure) =>
    [
        .. ComplaintProcedure.Deadlines
            .SelectMany(rule => rule.DueFor(complaint, procedure) is { } due ? Strikes(rule, due, procedure) : [])
            .Where(deadline => !complaint.Struck.Contains(deadline.Key))
            .OrderBy(deadline => deadline.StrikesAt),
    ];

    private static IEnumerable<Deadline> Strikes(DeadlineRule rule, DueTime due, Procedure procedure)
    {
        var calendar = procedure.Calendar;
        if (rule.WarnBefore is { } days)
        {
            var warning = WorkingDaysBefore(due.Date, days(procedure.Settings), calendar);
            yield return new Deadline($"{rule.Name} (soon)", rule.What, due, LondonClock.At(warning, calendar.Opens), DeadlineKind.Warning);
        }

        // The customer may go to the scheme on the day itself; staff are late once it has passed.
        var strikesAt = rule.Kind == DeadlineKind.Signpost ? LondonClock.At(due.Date, calendar.Opens) : due.Passes;
        yield return new Deadline(rule.Name, rule.What, due, strikesAt, rule.Kind);
    }

    private static DateOnly WorkingDaysBefore(DateOnly date, int days, OfficeCalendar calendar)
    {
        while (days > 0)
        {
            date = date.AddDays(-1);
            days -= calendar.IsWorkingDay(date) ? 1 : 0;
        }

        return date;
    }
}

public enum DeadlineKind
{
    /// <summary>It is near: staff are warned.</summary>
    Warning,

    /// <summary>Staff are asked to do something that nobody was promised.</summary>
    Prompt,

    /// <summary>It has passed.</summary>
    Overdue,

    /// <summary>The customer is told that they may go to dispute resolution.</summary>
    Signpost,
}
