namespace HaloBot.Complaints;

/// <summary>The answer to "are you open?": now, until when or from when, and a bank holiday that is near.</summary>
public static class OfficeHours
{
    public static string Text(DateTimeOffset now, Procedure procedure)
    {
        var calendar = procedure.Calendar;
        var hours = $"Hours: Monday to Friday, {calendar.Opens.Uk()} to {calendar.Closes.Uk()}, except bank holidays.";
        if (calendar.IsOpen(now))
        {
            return $"We're open now, until {calendar.Closes.Uk()} today. {hours}{UpcomingHoliday(now, calendar)} You can also e-mail {procedure.Facts.Email}.";
        }

        var (date, time) = calendar.NextOpening(now);
        return $"Our office is closed. It next opens on {date.InFull()} at {time.Uk()}. {hours}{UpcomingHoliday(now, calendar)} " +
            "I can't repair a fault or check your line, but I can record your complaint now for the team to see. " +
            $"Or e-mail {procedure.Facts.Email}.";
    }

    private static string UpcomingHoliday(DateTimeOffset now, OfficeCalendar calendar)
    {
        var today = OfficeCalendar.DateOf(now);
        var holiday = Enumerable.Range(0, 7).Select(today.AddDays).FirstOrDefault(date => calendar.BankHoliday(date) is not null);
        return holiday == default ? "" : $" {holiday.InFull()} is a bank holiday ({calendar.BankHoliday(holiday)}).";
    }
}
