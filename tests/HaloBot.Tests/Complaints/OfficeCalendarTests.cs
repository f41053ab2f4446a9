using CsCheck;
using HaloBot.Complaints;

namespace HaloBot.Tests.Complaints;

/// <summary>Dates that were worked out by hand, on a printed calendar and gov.uk's list.</summary>
public class OfficeCalendarTests
{
    private static readonly OfficeCalendar Calendar = TestProcedure.Published.Calendar;

    [Theory]
    [InlineData("2026-11-23T16:59:59Z", true)]
    [InlineData("2026-11-23T16:59:59.9999999Z", true)]
    [InlineData("2026-11-23T17:00:00Z", false)]
    [InlineData("2026-11-23T08:29:59.9999999Z", false)]
    [InlineData("2026-11-23T08:30:00Z", true)]
    [InlineData("2026-07-15T07:29:59Z", false)]
    [InlineData("2026-07-15T07:30:00Z", true)] // British Summer Time
    [InlineData("2026-07-15T15:59:59Z", true)]
    [InlineData("2026-07-15T16:00:00Z", false)]
    [InlineData("2026-07-15T19:30:00+12:00", true)] // the same from Auckland
    [InlineData("2026-06-15T09:00:00Z", true)] // a holiday in Scotland only
    [InlineData("2026-01-02T10:00:00Z", true)] // a holiday in Scotland only
    [InlineData("2026-11-30T10:00:00Z", true)] // a holiday in Scotland only
    [InlineData("2026-03-17T10:00:00Z", true)] // a holiday in Northern Ireland only
    [InlineData("2026-11-21T10:00:00Z", false)] // Saturday
    [InlineData("2026-11-22T10:00:00Z", false)] // Sunday
    [InlineData("2026-03-27T16:30:00Z", true)] // the last Friday before summer time
    [InlineData("2026-03-30T07:30:00Z", true)] // the Monday after it began
    [InlineData("2026-10-23T16:30:00Z", false)] // the last Friday of summer time
    [InlineData("2026-10-26T16:30:00Z", true)] // the Monday after it ended
    [InlineData("2024-02-29T12:00:00Z", true)]
    [InlineData("2028-02-29T12:00:00Z", true)]
    public void Knows_when_the_office_is_open(string instant, bool open) => Calendar.IsOpen(TestProcedure.At(instant)).ShouldBe(open);

    [Theory]
    [InlineData("2019-04-19", false)] // Good Friday
    [InlineData("2019-04-22", false)] // Easter Monday
    [InlineData("2020-05-04", true)] // the early May bank holiday moved …
    [InlineData("2020-05-08", false)] // … to VE day
    [InlineData("2020-12-28", false)] // substitute day for Boxing Day
    [InlineData("2021-05-03", false)]
    [InlineData("2021-12-27", false)] // both Christmas days fell on the weekend
    [InlineData("2021-12-28", false)]
    [InlineData("2021-12-29", true)]
    [InlineData("2022-01-03", false)] // substitute day for New Year's Day
    [InlineData("2022-01-04", true)]
    [InlineData("2022-05-30", true)] // the spring bank holiday moved …
    [InlineData("2022-06-02", false)] // … to the Platinum Jubilee's four days
    [InlineData("2022-06-03", false)]
    [InlineData("2022-06-06", true)]
    [InlineData("2022-09-19", false)] // the State Funeral
    [InlineData("2022-12-27", false)]
    [InlineData("2023-01-02", false)]
    [InlineData("2023-05-01", false)]
    [InlineData("2023-05-08", false)] // the Coronation
    [InlineData("2024-03-29", false)]
    [InlineData("2024-04-01", false)]
    [InlineData("2025-08-25", false)]
    [InlineData("2026-12-25", false)]
    [InlineData("2026-12-28", false)]
    [InlineData("2026-12-29", true)]
    [InlineData("2027-12-27", false)]
    [InlineData("2027-12-28", false)]
    [InlineData("2028-01-03", false)]
    [InlineData("2028-12-29", true)]
    public void Knows_its_working_days(string date, bool works) => Calendar.IsWorkingDay(DateOnly.Parse(date)).ShouldBe(works);

    [Theory]
    [InlineData("2026-11-23T08:29:59Z", "2026-11-23")]
    [InlineData("2026-11-23T08:30:00Z", "2026-11-24")]
    [InlineData("2026-11-23T17:00:00Z", "2026-11-24")]
    [InlineData("2026-11-24T07:00:00Z", "2026-11-24")]
    [InlineData("2026-11-27T18:00:00Z", "2026-11-30")]
    [InlineData("2026-12-24T17:00:00Z", "2026-12-29")]
    [InlineData("2026-12-31T23:59:59Z", "2027-01-04")]
    [InlineData("2021-12-24T17:00:00Z", "2021-12-29")]
    [InlineData("2020-05-07T16:00:00Z", "2020-05-11")]
    [InlineData("2022-06-01T16:00:00Z", "2022-06-06")]
    [InlineData("2022-09-16T16:00:00Z", "2022-09-20")]
    [InlineData("2023-05-05T16:00:00Z", "2023-05-09")]
    [InlineData("2024-03-28T17:00:00Z", "2024-04-02")] // Easter, and summer time begins within
    [InlineData("2026-07-12T23:00:00Z", "2026-07-13")] // already Monday in London
    public void Knows_when_it_next_opens(string instant, string date) =>
        Calendar.NextOpening(TestProcedure.At(instant)).ShouldBe(new Opening(DateOnly.Parse(date), new TimeOnly(8, 30), Provisional: false));

    [Theory]
    [InlineData("2026-11-23", 30, "2027-01-07")]
    [InlineData("2026-11-21", 30, "2027-01-06")]
    [InlineData("2026-11-22", 30, "2027-01-06")]
    [InlineData("2026-11-20", 1, "2026-11-23")]
    [InlineData("2026-12-24", 1, "2026-12-29")]
    [InlineData("2020-05-07", 1, "2020-05-11")]
    [InlineData("2020-05-01", 5, "2020-05-11")]
    [InlineData("2022-05-27", 5, "2022-06-07")]
    [InlineData("2022-09-16", 1, "2022-09-20")]
    [InlineData("2023-04-28", 5, "2023-05-09")]
    [InlineData("2024-02-28", 1, "2024-02-29")]
    [InlineData("2024-02-28", 2, "2024-03-01")]
    [InlineData("2028-02-28", 2, "2028-03-01")]
    [InlineData("2026-02-27", 1, "2026-03-02")]
    [InlineData("2028-11-15", 30, "2028-12-29")]
    public void Counts_working_days(string from, int days, string due) =>
        Calendar.AddWorkingDays(DateOnly.Parse(from), days).ShouldBe(new DueDate(DateOnly.Parse(due), Provisional: false));

    [Theory]
    [InlineData("2028-11-16", 30, "2029-01-01", true)]
    [InlineData("2028-12-20", 30, "2029-02-02", true)]
    [InlineData("2028-12-29", 1, "2029-01-01", true)]
    [InlineData("2031-06-02", 5, "2031-06-09", true)]
    [InlineData("2018-12-20", 5, "2018-12-27", true)]
    [InlineData("2018-12-31", 30, "2019-02-12", false)] // counting begins with the first day that is known
    public void Flags_a_date_beyond_the_known_bank_holidays(string from, int days, string due, bool provisional) =>
        Calendar.AddWorkingDays(DateOnly.Parse(from), days).ShouldBe(new DueDate(DateOnly.Parse(due), provisional));

    [Theory]
    [InlineData("2028-12-29T17:00:00Z", "2029-01-01")]
    [InlineData("2030-12-24T17:00:00Z", "2030-12-25")]
    public void Flags_an_opening_beyond_the_known_bank_holidays(string instant, string date) =>
        Calendar.NextOpening(TestProcedure.At(instant)).ShouldBe(new Opening(DateOnly.Parse(date), new TimeOnly(8, 30), Provisional: true));

    [Theory]
    [InlineData("2026-12-19", "2026-12-25", false)]
    [InlineData("2026-12-18", null, false)]
    [InlineData("2028-12-25", "2028-12-25", false)]
    [InlineData("2028-12-27", null, true)]
    [InlineData("2029-06-01", null, true)]
    public void Looks_a_week_ahead_for_a_bank_holiday(string from, string? holiday, bool provisional)
    {
        var ahead = Calendar.HolidaysAhead(DateOnly.Parse(from), 7);
        ahead.Date.ShouldBe(holiday is null ? null : DateOnly.Parse(holiday));
        ahead.Provisional.ShouldBe(provisional);
    }

    [Theory]
    [InlineData("2024-01-04", "2024-02-29")] // a leap day
    [InlineData("2024-02-29", "2024-04-25")]
    [InlineData("2023-01-04", "2023-03-01")]
    [InlineData("2028-01-04", "2028-02-29")]
    [InlineData("2026-02-02", "2026-03-30")] // summer time begins
    [InlineData("2026-10-30", "2026-12-25")] // no roll-forward over Christmas Day
    [InlineData("2026-11-23", "2027-01-18")]
    public void Counts_eight_weeks(string from, string due) => OfficeCalendar.AddWeeks(DateOnly.Parse(from), 8).ShouldBe(DateOnly.Parse(due));

    [Theory]
    [InlineData("2026-03-29T00:59:59Z", "2026-03-29", "00:59:59")]
    [InlineData("2026-03-29T01:00:00Z", "2026-03-29", "02:00:00")] // the missing hour
    [InlineData("2026-10-25T00:30:00Z", "2026-10-25", "01:30:00")] // the hour that comes twice …
    [InlineData("2026-10-25T01:30:00Z", "2026-10-25", "01:30:00")] // … and again
    [InlineData("2026-07-14T22:59:59Z", "2026-07-14", "23:59:59")]
    [InlineData("2026-07-14T23:00:00Z", "2026-07-15", "00:00:00")] // midnight in London comes before midnight in UTC
    [InlineData("2026-07-15T00:00:00Z", "2026-07-15", "01:00:00")]
    [InlineData("2026-12-31T23:59:59Z", "2026-12-31", "23:59:59")]
    [InlineData("2027-01-01T12:00:00+13:00", "2026-12-31", "23:00:00")]
    [InlineData("2019-03-31T01:00:00Z", "2019-03-31", "02:00:00")]
    [InlineData("2028-10-29T00:59:59Z", "2028-10-29", "01:59:59")]
    [InlineData("2028-10-29T01:00:00Z", "2028-10-29", "01:00:00")]
    public void Reads_the_clock_on_the_wall_in_London(string instant, string date, string time) =>
        OfficeCalendar.Local(TestProcedure.At(instant)).ShouldBe((DateOnly.Parse(date), TimeOnly.Parse(time)));

    [Theory]
    [InlineData("2026-04-07", "2026-06-02", "2026-06-02")]
    [InlineData("2026-04-08", "2026-06-03", "2026-05-20")]
    [InlineData("2019-05-06", "2019-07-01", "2019-07-01")]
    [InlineData("2026-11-23", "2027-01-18", "2027-01-04")]
    [InlineData("2028-01-04", "2028-02-29", "2028-02-15")]
    public void Each_edition_has_its_date_of_dispute_resolution(string firstRaised, string published, string ofcom2026)
    {
        TestProcedure.Published.DisputeDate(DateOnly.Parse(firstRaised)).ShouldBe(DateOnly.Parse(published));
        TestProcedure.Ofcom2026.DisputeDate(DateOnly.Parse(firstRaised)).ShouldBe(DateOnly.Parse(ofcom2026));
    }

    [Fact]
    public void Working_days_never_fall_on_a_closed_day_and_keep_their_order() =>
        Gen.Select(Gen.Int[-400, 4400], Gen.Int[1, 600]).Sample((offset, days) =>
        {
            var from = new DateOnly(2019, 1, 1).AddDays(offset);
            var due = Calendar.AddWorkingDays(from, days).Date;
            return Calendar.IsWorkingDay(due)
                && due > from
                && Calendar.AddWorkingDays(from.AddDays(1), days).Date >= due
                && Calendar.AddWorkingDays(from, days + 1).Date > due
                && Calendar.AddWorkingDays(due, 1).Date == Calendar.AddWorkingDays(from, days + 1).Date;
        });

    [Fact]
    public void The_next_opening_is_the_first_open_moment_after_now() =>
        Gen.Long[0, 10L * 365 * 24 * 60].Sample(minute =>
        {
            var now = TestProcedure.At("2019-01-01T00:00:00Z").AddMinutes(minute);
            var next = Calendar.NextOpening(now);
            var (date, time) = OfficeCalendar.Local(now);
            return Calendar.IsWorkingDay(next.Date)
                && (next.Date, next.Time).CompareTo((date, time)) > 0
                && (next.Date == date || Calendar.AddWorkingDays(date, 1).Date == next.Date);
        });
}
