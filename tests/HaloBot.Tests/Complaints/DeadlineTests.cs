using HaloBot.Complaints;
using static HaloBot.Tests.Complaints.Filed;

namespace HaloBot.Tests.Complaints;

/// <summary>Which deadlines run for a case, and when they strike.</summary>
public class DeadlineTests
{
    [Fact]
    public void A_new_case_has_these() => new Filed("2026-11-23T10:00:00Z").Deadlines.ShouldBe(
    [
        "first-contact 2026-11-24",
        "update 2026-11-30",
        "consider-letter 2027-01-04",
        "dispute-resolution (soon) 2027-01-18",
        "dispute-resolution 2027-01-18",
    ]);

    [Fact]
    public void A_written_complaint_is_answered_within_thirty_working_days()
    {
        var filed = new Filed("2026-11-23T10:00:00Z").Do(Jo, new PutInWriting());

        filed.Told.ShouldContain("We aim to reply by Thursday 7 January 2027 (30 working days).");
        Struck(filed, "written-reply (soon)").ShouldBe("2026-12-30T08:30:00Z");
        Struck(filed, "written-reply").ShouldBe("2027-01-08T00:00:00Z");
        filed.Refuses(Jo, new PutInWriting()).Reason.ShouldBe("This complaint is in writing already, and we aim to reply by Thursday 7 January 2027.");
    }

    [Theory]
    [InlineData("first-contact", "2026-11-25T00:00:00Z")] // the first working day after receipt has passed
    [InlineData("dispute-resolution (soon)", "2027-01-11T08:30:00Z")]
    [InlineData("dispute-resolution", "2027-01-18T08:30:00Z")]
    public void Strikes(string name, string at) => Struck(new Filed("2026-11-23T10:00:00Z"), name).ShouldBe(at);

    [Fact]
    public void In_summer_a_day_ends_at_midnight_in_London() => Struck(new Filed("2026-07-15T10:00:00Z"), "first-contact").ShouldBe("2026-07-16T23:00:00Z");

    [Fact]
    public void The_first_contact_ends_its_deadline_and_asks_for_a_date()
    {
        var filed = new Filed("2026-11-23T10:00:00Z").Do(Sam, new Claim()).Do(Sam, new Reply("We are on it", InThread: true));

        filed.InThread.ShouldBe("Please also say when Jo can expect an answer.");
        filed.Deadlines.ShouldNotContain("first-contact 2026-11-24");
    }

    [Fact]
    public void An_expected_date_is_a_promise_with_a_reminder()
    {
        var filed = new Filed("2026-11-23T10:00:00Z").Do(Priya, new SetExpectedDate(new DateOnly(2026, 12, 29)));

        filed.Told.ShouldContain("you can expect an answer by Tuesday 29 December 2026");
        filed.Deadlines.ShouldNotContain(key => key.StartsWith("update "));
        Struck(filed, "expected-answer (soon)").ShouldBe("2026-12-24T08:30:00Z"); // Christmas and a substitute day lie between
        Struck(filed, "expected-answer").ShouldBe("2026-12-30T00:00:00Z");
        filed.Refuses(Priya, new SetExpectedDate(new DateOnly(2027, 1, 5))).Name.ShouldBe("reason-missing");
        filed.Do(Priya, new SetExpectedDate(new DateOnly(2027, 1, 5), "The part is late."));
        filed.Told.ShouldContain("we said you'd have an answer by Tuesday 29 December 2026. We now expect it by Tuesday 5 January 2027. The part is late.");
    }

    [Fact]
    public void Without_a_date_staff_are_asked_every_five_working_days_to_update_the_customer()
    {
        var filed = new Filed("2026-11-23T10:00:00Z").Do(Sam, new Claim()).Do(Sam, new Reply("Hello", InThread: true));
        filed.At("2026-11-30T08:29:59Z").Refuses(Clock, new Remind("update 2026-11-30")).Name.ShouldBe("not-due");

        filed.At("2026-11-30T08:30:00Z").Do(Clock, new Remind("update 2026-11-30"));
        filed.InThread.ShouldBe("Due today: an update for the customer, who has no date for an answer.");
        filed.Deadlines.ShouldContain("update 2026-12-07");
        filed.Refuses(Clock, new Remind("update 2026-11-30")).Name.ShouldBe("not-due");
    }

    [Fact]
    public void Each_strikes_once_and_not_too_early()
    {
        var filed = new Filed("2026-11-23T10:00:00Z").At("2026-11-24T23:59:59Z");
        filed.Refuses(Clock, new Remind("first-contact 2026-11-24")).Name.ShouldBe("not-due");

        filed.At("2026-11-25T00:00:00Z").Do(Clock, new Remind("first-contact 2026-11-24"));
        filed.InThread.ShouldBe("Overdue since Tuesday 24 November 2026: first contact with the customer.");
        filed.Refuses(Clock, new Remind("first-contact 2026-11-24")).Name.ShouldBe("not-due");
    }

    [Fact]
    public void At_eight_weeks_the_customer_is_told_of_dispute_resolution_once()
    {
        var filed = new Filed("2026-11-23T10:00:00Z").At("2027-01-17T23:59:59Z");
        filed.Refuses(Clock, new Signpost()).Name.ShouldBe("not-due");

        filed.At("2027-01-18T08:30:00Z").Do(Clock, new Remind("dispute-resolution 2027-01-18"));
        filed.Told.ShouldContain("you can now take it to CEDR");
        filed.Told.ShouldContain("For the attention of: Director of Dispute Resolution Services");
        filed.Refuses(Clock, new Signpost()).Name.ShouldBe("not-due");
    }

    [Fact]
    public void A_larger_business_is_never_sent_to_the_scheme()
    {
        var filed = new Filed("2026-11-23T10:00:00Z", CustomerKind.LargerBusiness);

        filed.Deadlines.ShouldBe(["first-contact 2026-11-24", "update 2026-11-30"]);
        filed.At("2027-02-01T10:00:00Z").Refuses(Clock, new Signpost()).Name.ShouldBe("not-due");
    }

    [Fact]
    public void Promised_dates_survive_a_change_of_settings()
    {
        var filed = new Filed("2026-11-23T10:00:00Z", procedure: TestProcedure.Ofcom2026);
        filed.Case.DisputeDate.ShouldBe(new DateOnly(2027, 1, 4));

        filed.Procedure = TestProcedure.Published;
        filed.Deadlines.ShouldContain("dispute-resolution 2027-01-04");
        filed.Refuses(Clock, new BringForward()).Name.ShouldBe("not-earlier");
    }

    [Theory]
    [InlineData("2026-04-07", null)] // keeps eight weeks
    [InlineData("2026-04-08", "2026-05-20")]
    public void A_new_edition_only_brings_dates_forward_and_tells_the_customer(string firstRaised, string? forward)
    {
        var filed = new Filed("2026-04-10T10:00:00Z", firstRaised: DateOnly.Parse(firstRaised));
        filed.Procedure = TestProcedure.Ofcom2026;
        if (forward is null)
        {
            filed.Refuses(Clock, new BringForward()).Name.ShouldBe("not-earlier");
            return;
        }

        filed.Do(Clock, new BringForward());
        filed.Case.DisputeDate.ShouldBe(DateOnly.Parse(forward));
        filed.Told.ShouldContain("from Wednesday 20 May 2026. That is earlier than we told you before.");
        filed.Refuses(Clock, new BringForward()).Name.ShouldBe("not-earlier");
    }

    [Fact]
    public void A_new_rule_is_one_line()
    {
        var rule = new DeadlineRule("first-contact", "contact the customer", c => c.ReceivedAt, _ => Period.WorkingHours(4), c => c.FirstContactAt is null);

        Due("2026-11-23T09:00:00Z").ShouldBe("2026-11-23T13:00:00Z");
        Due("2026-11-23T16:00:00Z").ShouldBe("2026-11-24T11:30:00Z");
        Due("2026-12-24T16:30:00Z").ShouldBe("2026-12-29T12:00:00Z"); // half an hour before Christmas
        Due("2026-07-15T07:00:00Z").ShouldBe("2026-07-15T11:30:00Z"); // 8am in summer: from the opening
        Due("2026-11-21T12:00:00Z").ShouldBe("2026-11-23T12:30:00Z"); // Saturday

        string Due(string received) =>
            rule.DueFor(new Filed(received).Case, TestProcedure.Published)!.Value.Passes.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");
    }

    [Fact]
    public void A_date_beyond_the_known_bank_holidays_is_provisional() =>
        Deadline.Of(new Filed("2028-12-20T10:00:00Z").Do(Jo, new PutInWriting()).Case, TestProcedure.Published)
            .Single(d => d.Name == "written-reply").Due.Provisional.ShouldBeTrue();

    private static string Struck(Filed filed, string name) =>
        Deadline.Of(filed.Case, filed.Procedure).Single(d => d.Name == name).StrikesAt.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");
}
