using HaloBot.Complaints;

namespace HaloBot.Tests.Complaints;

public class ComplaintProcedureTests
{
    private static readonly DateTimeOffset Now = TestProcedure.At("2026-11-23T10:00:00Z");
    private static readonly CaseReference Reference = CaseReference.Parse("HC-7K3M-9QXD-4");
    private static readonly Actor Customer = Actor.Customer("dl_1", "Jo Bloggs");

    private static readonly FileComplaint File = new(
        Reference,
        new ComplaintDetails("My broadband has been off for three days", CustomerKind.Domestic, "Jo Bloggs",
            new Contact(ContactKind.Email, "jo@example.com"), null, Category.Fault, Urgent: true),
        new DateOnly(2026, 11, 23));

    [Fact]
    public void Filing_makes_a_case_alerts_staff_and_acknowledges()
    {
        var decision = Accepted(null, File, Customer);

        var complaint = Complaint.Of(decision.Events).ShouldNotBeNull();
        complaint.Stage.ShouldBe(Stage.Received);
        complaint.Version.ShouldBe(1);
        complaint.ReceivedAt.ShouldBe(Now);
        decision.Outgoing[0].ShouldBeOfType<ShowCase>();
        decision.Outgoing[1].ShouldBe(new TellStaff("Urgent: loss of service.") { Notify = Notify.OnCall });
        decision.Outgoing[2].ShouldBeOfType<TellCustomer>().Text.ShouldContain("Reference: **HC-7K3M-9QXD-4**");
    }

    [Fact]
    public void The_acknowledgement_gives_every_date_that_matters()
    {
        var text = Accepted(null, File, Customer).Outgoing.OfType<TellCustomer>().Single().Text;

        text.ShouldContain("Received: Monday 23 November 2026");
        text.ShouldContain("by e-mail, by Tuesday 24 November 2026");
        text.ShouldContain("we aim to reply by Thursday 7 January 2027 (30 working days)");
        text.ShouldContain("on Monday 18 January 2027 (8 weeks), you can go to CEDR");
    }

    [Fact]
    public void A_larger_business_is_told_plainly_that_the_scheme_is_not_open_to_it()
    {
        var business = File with { Details = File.Details with { Kind = CustomerKind.LargerBusiness } };
        var text = Accepted(null, business, Customer).Outgoing.OfType<TellCustomer>().Single().Text;

        text.ShouldContain("CEDR is only for home customers and businesses of up to ten people.");
        text.ShouldNotContain("18 January");
    }

    [Fact]
    public void A_customers_markdown_stays_words()
    {
        var hostile = File with { Details = File.Details with { Name = "[x](http://evil) **Jo**" } };
        var text = Accepted(null, hostile, Customer).Outgoing.OfType<TellCustomer>().Single().Text;

        text.ShouldContain(@"\[x\](http://evil) \*\*Jo\*\*");
    }

    [Fact]
    public void Information_is_added_by_the_same_customer_only()
    {
        var complaint = Complaint.Of(Accepted(null, File, Customer).Events);

        Complaint.Of([.. Accepted(null, File, Customer).Events, .. Accepted(complaint, new AddInformation(Reference, "And the phone too"), Customer).Events])!
            .Added.ShouldBe(["And the phone too"]);
        Refused(complaint, new AddInformation(Reference, "x"), Actor.Customer("dl_2", "Mallory")).Name.ShouldBe("not-yours");
        Refused(complaint, new AddInformation(Reference, "x"), new Actor(Role.Staff, "a", "Sam")).Reason.ShouldBe("Only the customer can add information.");
        Refused(null, new AddInformation(Reference, "x"), Customer).Name.ShouldBe("no-such-case");
    }

    [Fact]
    public void A_case_is_filed_once()
    {
        var complaint = Complaint.Of(Accepted(null, File, Customer).Events);
        Refused(complaint, File, Customer).Name.ShouldBe("already-filed");
    }

    [Fact]
    public void Staff_cannot_file_from_the_chat() =>
        Refused(null, File, new Actor(Role.Staff, "a", "Sam")).Name.ShouldBe("channel-missing");

    private static Decision.Accepted Accepted(Complaint? complaint, Command command, Actor actor) =>
        ComplaintProcedure.Decide(complaint, command, actor, Now, TestProcedure.Published).ShouldBeOfType<Decision.Accepted>();

    private static Decision.Refused Refused(Complaint? complaint, Command command, Actor actor) =>
        ComplaintProcedure.Decide(complaint, command, actor, Now, TestProcedure.Published).ShouldBeOfType<Decision.Refused>();
}
