using HaloBot.Complaints;

namespace HaloBot.Tests.Complaints;

/// <summary>Every day of the ten years, against a calendar that was written twice.</summary>
public class EveryDayTests
{
    private static readonly OfficeCalendar Calendar = TestProcedure.Published.Calendar;
    private static readonly DateOnly First = new(2019, 1, 1);
    private static readonly DateOnly Last = new(2028, 12, 31);

    [Fact]
    public void Working_days_and_what_is_counted_in_them()
    {
        for (var date = First; date <= Last; date = date.AddDays(1))
        {
            Calendar.IsWorkingDay(date).ShouldBe(NaiveCalendar.IsWorkingDay(date), $"{date:O}");
            foreach (var days in new[] { 1, 2, 5, 30, 261 })
            {
                var due = Calendar.AddWorkingDays(date, days);
                due.Date.ShouldBe(NaiveCalendar.AddWorkingDays(date, days), $"{days} after {date:O}");
                due.Provisional.ShouldBe(due.Date > Last, $"{days} after {date:O}");
            }
        }
    }

    [Fact]
    public void Weeks_and_the_dates_on_which_dispute_resolution_opens()
    {
        for (var date = First; date <= Last; date = date.AddDays(1))
        {
            var eight = date.AddDays(56);
            OfficeCalendar.AddWeeks(date, 8).ShouldBe(eight);
            TestProcedure.Published.DisputeDate(date).ShouldBe(eight);
            TestProcedure.Ofcom2026.DisputeDate(date).ShouldBe(date < new DateOnly(2026, 4, 8) ? eight : date.AddDays(42), $"{date:O}");
        }
    }

    [Fact]
    public void Each_half_hour_of_the_office_and_the_seconds_around_its_doors()
    {
        TimeSpan[] doors = [new(7, 29, 59), new(7, 30, 0), new(8, 29, 59), new(8, 30, 0), new(15, 59, 59), new(16, 0, 0), new(16, 59, 59), new(17, 0, 0)];
        for (var date = First; date <= Last; date = date.AddDays(1))
        {
            foreach (var time in Enumerable.Range(0, 48).Select(i => TimeSpan.FromMinutes(30 * i)).Concat(doors))
            {
                var utc = date.ToDateTime(TimeOnly.FromTimeSpan(time), DateTimeKind.Utc);
                var local = NaiveCalendar.Local(utc);
                var instant = new DateTimeOffset(utc);
                OfficeCalendar.Local(instant).ShouldBe((DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local)), $"{utc:O}");
                Calendar.IsOpen(instant).ShouldBe(NaiveCalendar.IsOpen(utc), $"{utc:O}");
                var next = NaiveCalendar.NextOpening(utc);
                Calendar.NextOpening(instant).ShouldBe(new Opening(next, new TimeOnly(8, 30), Provisional: next > Last), $"{utc:O}");
            }
        }
    }
}
