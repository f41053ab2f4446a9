namespace HaloBot.Complaints;

/// <summary>The answer to "are you open?": now, until when or from when, and a bank holiday that is near.</summary>
public static class OfficeHours
{
    private const int DaysAhead = 7;

    public static string Text(DateTimeOffset now, Procedure procedure)
    {
        var calendar = procedure.Calendar;
        var hours = $"Hours: {calendar.Hours}, except bank holidays.";
        if (calendar.IsOpen(now))
        {
            return $"We're open now, until {calendar.Closes.Uk()} today. {hours}{UpcomingHoliday(now, calendar)} You can also e-mail {procedure.Facts.Email}.";
        }

        return $"Our office is closed. {NextOpening("It", now, calendar)} {hours}{UpcomingHoliday(now, calendar)} " +
            "I can't repair a fault or check your line, but I can record your complaint now for the team to see. " +
            $"Or e-mail {procedure.Facts.Email}.";
    }

    /// <param name="office">As in "It next opens on …".</param>
    public static string NextOpening(string office, DateTimeOffset now, OfficeCalendar calendar)
    {
        var next = calendar.NextOpening(now);
        var doubt = next.Provisional ? ", unless that is a bank holiday: those of that year are not known yet" : "";
        return $"{office} next opens on {next.Date.InFull()} at {next.Time.Uk()}{doubt}.";
    }

    private static string UpcomingHoliday(DateTimeOffset now, OfficeCalendar calendar) =>
        calendar.HolidaysAhead(OfficeCalendar.DateOf(now), DaysAhead) switch
        {
            { Date: { } date, Name: { } name } => $" {date.InFull()} is a bank holiday ({name}).",
            { Provisional: true } => " There may be a bank holiday this coming week: I don't know that year's yet.",
            _ => "",
        };
}
