using HaloBot.Complaints;

namespace HaloBot.Tests.Complaints;

public class OfficeHoursTests
{
    [Theory]
    [InlineData("2026-11-23T10:00:00Z", "We're open now, until 5pm today. Hours: Monday to Friday, 8:30am to 5pm, except bank holidays.")]
    [InlineData("2026-11-23T17:00:00Z", "Our office is closed. It next opens on Tuesday 24 November 2026 at 8:30am.")]
    [InlineData("2026-12-24T17:00:00Z", "It next opens on Tuesday 29 December 2026 at 8:30am.")]
    [InlineData("2026-12-22T10:00:00Z", "Friday 25 December 2026 is a bank holiday (Christmas Day).")]
    [InlineData("2022-12-22T10:00:00Z", "Monday 26 December 2022 is a bank holiday (Boxing Day).")]
    [InlineData("2026-12-28T10:00:00Z", "Monday 28 December 2026 is a bank holiday (substitute day for Boxing Day).")]
    [InlineData("2028-12-29T18:00:00Z", "It next opens on Monday 1 January 2029 at 8:30am, unless that is a bank holiday: those of that year are not known yet.")]
    [InlineData("2028-12-29T10:00:00Z", "There may be a bank holiday this coming week: I don't know that year's yet.")]
    public void Says_when_somebody_is_there(string now, string answer) =>
        OfficeHours.Text(TestProcedure.At(now), TestProcedure.Published).ShouldContain(answer);
}
