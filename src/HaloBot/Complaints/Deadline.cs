namespace HaloBot.Complaints;

/// <summary>A deadline of one case: derived from its events and the table, never stored.</summary>
/// <param name="Name">The rule's name; a warning before it is called "… (soon)".</param>
/// <param name="What">What is due.</param>
/// <param name="Due">When it is due.</param>
/// <param name="StrikesAt">When the clock acts on it.</param>
/// <param name="Kind">What the clock does.</param>
/// <param name="Repeats">It begins again once the clock has struck.</param>
public sealed record Deadline(string Name, string What, DueTime Due, DateTimeOffset StrikesAt, DeadlineKind Kind, bool Repeats)
{
    /// <summary>Whether the clock has acted on it already: it stays due until what is due is done.</summary>
    public bool HasStruck { get; init; }

    /// <summary>What stands in the history once the clock has struck: the same deadline with another date is another one.</summary>
    public string Key => IsByTheMinute ? $"{Name} {Due.Passes.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss}" : $"{Name} {Due.Date:yyyy-MM-dd}";

    private bool IsByTheMinute => Kind is DeadlineKind.Waiting or DeadlineKind.Nudge or DeadlineKind.StepIn or DeadlineKind.Unseen;

    /// <summary>Every deadline that runs for the case, warnings included, the next one first.</summary>
    public static IReadOnlyList<Deadline> Of(Complaint complaint, Procedure procedure) =>
    [
        .. ComplaintProcedure.Deadlines
            .SelectMany(rule => rule.DueFor(complaint, procedure) is { } due ? Strikes(rule, due, procedure) : [])
            .Select(deadline => deadline with { HasStruck = complaint.Struck.Contains(deadline.Key) })
            .OrderBy(deadline => deadline.StrikesAt),
    ];

    /// <summary>The deadlines on which the clock has to act, the next one first.</summary>
    public static IEnumerable<Deadline> Ahead(Complaint complaint, Procedure procedure) => Of(complaint, procedure).Where(deadline => !deadline.HasStruck);

    /// <summary>When the clock has to act next; null when nothing runs.</summary>
    public static DateTimeOffset? NextStrike(Complaint complaint, Procedure procedure) => Ahead(complaint, procedure).FirstOrDefault()?.StrikesAt;

    private static IEnumerable<Deadline> Strikes(DeadlineRule rule, DueTime due, Procedure procedure)
    {
        var calendar = procedure.Calendar;
        if (rule.WarnBefore is { } days)
        {
            var warning = WorkingDaysBefore(due.Date, days(procedure.Settings), calendar);
            yield return new Deadline($"{rule.Name} (soon)", rule.What, due, LondonClock.At(warning, calendar.Opens), DeadlineKind.Warning, Repeats: false);
        }

        // What is to be done on the day strikes with the office's opening; staff are late only once the day has passed.
        var strikesAt = rule.Kind is DeadlineKind.Prompt or DeadlineKind.Signpost ? LondonClock.At(due.Date, calendar.Opens) : due.Passes;
        yield return new Deadline(rule.Name, rule.What, due, strikesAt, rule.Kind, rule.Repeats);
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

    /// <summary>The customer has waited long enough for a person, and is offered something else.</summary>
    Waiting,

    /// <summary>Whoever has the chat is reminded that the customer waits for an answer.</summary>
    Nudge,

    /// <summary>The bot takes the chat back, and offers the customer something else.</summary>
    StepIn,

    /// <summary>The customer has left the chat without seeing what was written to them.</summary>
    Unseen,
}
