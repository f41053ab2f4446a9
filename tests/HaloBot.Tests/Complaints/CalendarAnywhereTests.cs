using System.Globalization;
using HaloBot.Complaints;

namespace HaloBot.Tests.Complaints;

/// <summary>Dates do not depend on where the server stands or which language it speaks, and asking costs no memory.</summary>
public class CalendarAnywhereTests
{
    private static readonly OfficeCalendar Calendar = TestProcedure.Published.Calendar;
    private static readonly DateTimeOffset Now = TestProcedure.At("2026-12-24T17:00:00Z");

    [Fact]
    public void A_foreign_culture_changes_nothing()
    {
        var before = Everything();
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Foreign();
            Everything().ShouldBe(before);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Theory]
    [InlineData("Pacific/Auckland")]
    [InlineData("America/Los_Angeles")]
    public async Task A_server_on_the_other_side_of_the_world_changes_nothing(string zone)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows takes its zone from the registry, not from TZ.");
        var run = await Platform.Command.RunAsync(
            "env",
            AppContext.BaseDirectory,
            [
                $"TZ={zone}", $"{OneAssemblyAtATime.Inside}=1", "dotnet", typeof(CalendarAnywhereTests).Assembly.Location,
                "-class", typeof(OfficeCalendarTests).FullName!, "-class", typeof(OfficeHoursTests).FullName!,
            ],
            "'env' is missing.");
        run.ExitCode.ShouldBe(0, run.Output);
        run.Output.ShouldContain("Failed: 0", customMessage: run.Output);
        run.Output.ShouldNotContain("Total: 0", customMessage: run.Output);
    }

    [Fact]
    public void Asking_allocates_nothing()
    {
        var date = new DateOnly(2026, 11, 23);
        Ask(Calendar, Now, date);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++)
        {
            Ask(Calendar, Now.AddHours(7 * i), date.AddDays(i));
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    private static int Ask(OfficeCalendar calendar, DateTimeOffset now, DateOnly date) =>
        (calendar.IsOpen(now) ? 1 : 0)
        + OfficeCalendar.Local(now).Date.Day
        + calendar.NextOpening(now).Date.Day
        + calendar.AddWorkingDays(date, 30).Date.Day
        + OfficeCalendar.AddWeeks(date, 8).Day
        + TestProcedure.Ofcom2026.DisputeDate(date).Day;

    private static string Everything() => string.Join('\n',
        OfficeHours.Text(Now, TestProcedure.ReadJson(TestProcedure.Json)),
        EscalationLadder.Text(null, OfficeCalendar.DateOf(Now), TestProcedure.Ofcom2026),
        Acknowledgement.WrittenReply(TestProcedure.Published, new DateOnly(2028, 12, 20)),
        UkDates.When(Now, Now.AddDays(1)),
        string.Join('\n', ProcedureCheck.Lines(TestProcedure.Published)));

    // Other languages are not installed with InvariantGlobalization, so this one is made up.
    private static CultureInfo Foreign()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.DateTimeFormat.DayNames = ["di", "luan", "mairt", "ciadain", "ardaoin", "haoine", "sathairne"];
        culture.DateTimeFormat.MonthNames = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", ""];
        culture.DateTimeFormat.MonthGenitiveNames = culture.DateTimeFormat.MonthNames;
        culture.DateTimeFormat.AbbreviatedMonthNames = culture.DateTimeFormat.MonthNames;
        culture.DateTimeFormat.AbbreviatedMonthGenitiveNames = culture.DateTimeFormat.MonthNames;
        culture.DateTimeFormat.DateSeparator = "~";
        culture.DateTimeFormat.TimeSeparator = "'";
        culture.NumberFormat.NegativeSign = "minus";
        return culture;
    }
}
