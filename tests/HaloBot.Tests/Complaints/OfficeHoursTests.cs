using HaloBot.Complaints;

namespace HaloBot.Tests.Complaints;

public class OfficeHoursTests
{
    [Theory]
    [InlineData("2026-11-23T10:00:00Z", "We're open now, until 5pm today. Hours: Monday to Friday, 8:30am to 5pm, except bank holidays.")]
    [InlineData("2026-11-23T17:00:00Z", "Our office is closed. It next opens on Tuesday 24 November 2026 at 8:30am.")]
    [InlineData("2026-12-24T17:00:00Z", "It next opens on Tuesday 29 December 2026 at 8:30am.")]
    [InlineData("2026-12-22T10:00:00Z", "Friday 25 December 2026 is a bank holiday (Christmas Day).")]
    public void Says_when_somebody_is_there(string now, string answer) =>
        OfficeHours.Text(TestProcedure.At(now), TestProcedure.Published).ShouldContain(answer);
}
