using CsCheck;
using HaloBot.Complaints;

namespace HaloBot.Tests.Complaints;

public class OfficeCalendarTests
{
    private static readonly OfficeCalendar Calendar = TestProcedure.Published.Calendar;

    [Theory]
    [InlineData("2026-11-23T16:59:59Z", true)]
    [InlineData("2026-11-23T17:00:00Z", false)]
    [InlineData("2026-11-23T08:29:59Z", false)]
    [InlineData("2026-11-23T08:30:00Z", true)]
    [InlineData("2026-07-15T07:30:00Z", true)] // British Summer Time
    [InlineData("2026-07-15T16:00:00Z", false)]
    [InlineData("2026-06-15T09:00:00Z", true)] // a holiday in Scotland only
    [InlineData("2026-11-21T10:00:00Z", false)] // Saturday
    [InlineData("2026-12-25T10:00:00Z", false)]
    [InlineData("2026-12-28T10:00:00Z", false)] // substitute day for Boxing Day
    public void Knows_when_the_office_is_open(string instant, bool open) => Calendar.IsOpen(TestProcedure.At(instant)).ShouldBe(open);

    [Theory]
    [InlineData("2026-11-23T17:00:00Z", "2026-11-24")]
    [InlineData("2026-11-24T07:00:00Z", "2026-11-24")]
    [InlineData("2026-11-27T18:00:00Z", "2026-11-30")]
    [InlineData("2026-12-24T17:00:00Z", "2026-12-29")]
    public void Knows_when_it_next_opens(string instant, string date) =>
        Calendar.NextOpening(TestProcedure.At(instant)).ShouldBe((DateOnly.Parse(date), new TimeOnly(8, 30)));

    [Theory]
    [InlineData("2026-11-23", 30, "2027-01-07")]
    [InlineData("2026-11-21", 30, "2027-01-06")]
    [InlineData("2026-11-20", 1, "2026-11-23")]
    public void Counts_working_days(string from, int days, string due) =>
        Calendar.AddWorkingDays(DateOnly.Parse(from), days).ShouldBe(new DueDate(DateOnly.Parse(due), Provisional: false));

    [Fact]
    public void Flags_a_date_beyond_the_known_bank_holidays() =>
        Calendar.AddWorkingDays(new DateOnly(2028, 12, 20), 30).Provisional.ShouldBeTrue();

    [Fact]
    public void Counts_weeks_over_a_leap_day() =>
        OfficeCalendar.AddWeeks(new DateOnly(2024, 1, 4), 8).ShouldBe(new DateOnly(2024, 2, 29));

    [Theory]
    [InlineData("2026-03-29T00:59:59Z", "2026-03-29", "00:59:59")]
    [InlineData("2026-03-29T01:00:00Z", "2026-03-29", "02:00:00")] // the missing hour
    [InlineData("2026-07-14T23:30:00Z", "2026-07-15", "00:30:00")] // midnight in London comes before midnight in UTC
    public void Reads_the_clock_on_the_wall_in_London(string instant, string date, string time) =>
        OfficeCalendar.Local(TestProcedure.At(instant)).ShouldBe((DateOnly.Parse(date), TimeOnly.Parse(time)));

    [Fact]
    public void Working_days_never_fall_on_a_closed_day_and_keep_their_order() =>
        Gen.Select(Gen.Int[0, 3000], Gen.Int[1, 60]).Sample((offset, days) =>
        {
            var from = new DateOnly(2019, 1, 1).AddDays(offset);
            var due = Calendar.AddWorkingDays(from, days).Date;
            return Calendar.IsWorkingDay(due) && due > from && Calendar.AddWorkingDays(from.AddDays(1), days).Date >= due;
        });

    [Theory]
    [InlineData("2026-04-07", "2026-06-02")]
    [InlineData("2026-04-08", "2026-05-20")]
    public void The_2026_edition_shortens_the_wait_for_newer_complaints(string firstRaised, string date) =>
        TestProcedure.Ofcom2026.DisputeDate(DateOnly.Parse(firstRaised)).ShouldBe(DateOnly.Parse(date));
}
