using HaloBot.Complaints;

namespace HaloBot.Tests.Complaints;

public class ProcedureCheckTests
{
    [Fact]
    public void Under_the_published_edition_every_outdated_fact_is_named_with_what_adopts_the_newer_one()
    {
        var lines = ProcedureCheck.Lines(TestProcedure.Published);

        lines[0].ShouldStartWith("Procedure:Edition is 'published': ");
        Line(lines, "editions.published.disputeWeeks").ShouldContain("(\"8 weeks\")");
        Line(lines, "editions.published.disputeWeeks").ShouldContain("Procedure:Edition 'ofcom-2026' adopts the newer rule.");
        Line(lines, "facts.disputeAddress").ShouldContain("70 Fleet Street");
        Line(lines, "facts.disputeAddress").ShouldContain("No edition changes it: ask Halo, then correct it in procedure.json.");
        Line(lines, "facts.regulator.textphone").ShouldContain("020 7981 3043");
        Line(lines, "facts.regulator.fax").ShouldContain("020 7981 3333");
        lines.Skip(1).SkipLast(1).ShouldAllBe(line => line.Contains("Source: ") && line.Contains("last checked "));
        lines[^1].ShouldStartWith(
            "Procedure:Edition 'ofcom-2026' would change: dispute resolution after 8 weeks → 8 weeks, 6 weeks for complaints first raised on or after " +
            "8 April 2026; the scheme's name CEDR → CISAS (run by CEDR); the letter a deadlock letter → an ADR letter. ");
        lines[^1].ShouldEndWith("Confirm with Halo before use.");
        lines.Count.ShouldBe(6);
    }

    [Fact]
    public void What_the_newer_edition_has_adopted_is_doubted_no_longer()
    {
        var lines = ProcedureCheck.Lines(TestProcedure.Ofcom2026);

        lines.ShouldNotContain(line => line.StartsWith("editions.published.disputeWeeks", StringComparison.Ordinal));
        Line(lines, "facts.regulator.fax").ShouldNotBeEmpty();
        lines.Count.ShouldBe(5);
    }

    [Theory]
    [InlineData("2026-11-23", false)]
    [InlineData("2027-12-31", false)]
    [InlineData("2028-01-01", true)]
    [InlineData("2031-01-01", true)]
    public void Warns_when_the_bank_holidays_are_known_for_less_than_a_year(string today, bool warns) =>
        (ProcedureCheck.HolidaysRunOut(TestProcedure.Published, DateOnly.Parse(today)) is
            "Bank holidays are known only until Sunday 31 December 2028; later working days are provisional. Put a newer file from " +
            "www.gov.uk/bank-holidays.json in place of Complaints/bank-holidays-england-and-wales.json and restart.").ShouldBe(warns);

    [Fact]
    public void Customers_never_see_it()
    {
        foreach (var procedure in new[] { TestProcedure.Published, TestProcedure.Ofcom2026 })
        {
            var told = SourceSentencesTests.Answers(procedure).Values;
            foreach (var doubt in procedure.Doubts)
            {
                told.ShouldAllBe(answer => !answer.Contains(doubt.Why, StringComparison.Ordinal) && !answer.Contains("outdated", StringComparison.Ordinal));
            }
        }
    }

    private static string Line(IReadOnlyList<string> lines, string fact) =>
        lines.Single(line => line.StartsWith($"{fact} looks outdated", StringComparison.Ordinal));
}
