using HaloBot.Complaints;

namespace HaloBot.Tests.Complaints;

/// <summary>The clock has the card of an open case drawn again, and that changes nothing about the case.</summary>
public class RedrawTests
{
    [Theory]
    [InlineData("2026-11-24T00:00:00Z")] // the London day after the filing
    [InlineData("2027-01-20T03:00:00Z")]
    public void The_card_is_drawn_and_nothing_happens_to_the_case(string night)
    {
        var accepted = Decide(new Filed("2026-11-23T23:50:00Z").Case, night).ShouldBeOfType<Decision.Accepted>();

        accepted.Events.ShouldBeEmpty();
        accepted.Outgoing.ShouldHaveSingleItem().ShouldBeOfType<ShowCase>();
    }

    [Theory]
    [InlineData("2026-11-23T10:00:00Z", "2026-11-23T23:59:59Z")]
    [InlineData("2026-07-14T23:30:00Z", "2026-07-15T22:59:59Z")] // in summer London is an hour ahead
    public void On_the_day_of_the_filing_the_card_is_as_new(string filed, string now) =>
        Decide(new Filed(filed).Case, now).ShouldBeOfType<Decision.Refused>().Name.ShouldBe("drawn-today");

    [Fact]
    public void A_closed_case_is_left_alone() => Decide(new Filed("2026-11-23T10:00:00Z").Do(Filed.Jo, new Withdraw()).Case, "2026-11-24T00:00:00Z")
        .ShouldBeOfType<Decision.Refused>().Name.ShouldBe("wrong-stage");

    private static Decision Decide(Complaint complaint, string now) =>
        ComplaintProcedure.Decide(complaint, new Redraw(), Filed.Clock, TestProcedure.At(now), TestProcedure.Published);
}
