using HaloBot.Complaints;

namespace HaloBot.Tests.Complaints;

/// <summary>Which moves notify whom; everything else is only written into the thread.</summary>
public sealed class NotifyTests
{
    private const string Open = "2026-11-23T09:00";

    [Fact]
    public void What_is_urgent_notifies_who_is_on_call()
    {
        var details = new ComplaintDetails("It is off", CustomerKind.Domestic, "Jo", new Contact(ContactKind.Email, "jo@example.com"), null, Category.Fault, Urgent: true);
        Filing(details).ShouldBe([new TellStaff("Urgent: loss of service.") { Notify = Notify.OnCall }]);
        Filing(details with { Urgent = false }).ShouldBeEmpty();

        // What is needed is for the owner and the managers: the line says only that something is.
        Filing(details with { Description = "The bill is wrong", Category = Category.Billing, SupportNeeds = "I am deaf" })
            .ShouldBe([new TellStaff("Urgent: has support needs.") { Notify = Notify.OnCall }]);
    }

    [Fact]
    public void A_customer_who_waits_notifies_who_is_on_call_and_one_who_comes_at_night_nobody()
    {
        new Filed(Open).Do(Filed.Jo, new AskForPerson()).Notified.ShouldBe([Notify.OnCall]);
        new Filed("2026-11-23T22:00").Do(Filed.Jo, new AskForPerson()).Notified.ShouldBeEmpty();
    }

    [Fact]
    public void Who_asks_for_a_manager_or_a_letter_notifies_the_managers()
    {
        new Filed(Open).Do(Filed.Jo, new AskForManager()).Notified.ShouldBe([Notify.Managers]);
        new Filed(Open).Do(Filed.Jo, new RequestLetter()).Notified.ShouldBe([Notify.Managers]);
    }

    [Fact]
    public void What_is_overdue_notifies_the_owner_and_who_is_on_call_and_a_warning_nobody()
    {
        var filed = new Filed(Open).At("2026-11-25T09:00");
        filed.Do(Filed.Clock, new Remind(filed.Deadlines.First(key => !key.Contains("(soon)", StringComparison.Ordinal)))).Notified.ShouldBe([Notify.OwnerAndOnCall], filed.InThread);
    }

    private static CaseReference Reference => CaseReference.Parse("HC-7K3M-9QXD-4");

    private static IEnumerable<TellStaff> Filing(ComplaintDetails details) => ComplaintProcedure.Decide(
        null, new FileComplaint(Reference, details, new DateOnly(2026, 11, 23)), Filed.Jo, TestProcedure.At(Open), TestProcedure.Published)
        .ShouldBeOfType<Decision.Accepted>().Outgoing.OfType<TellStaff>();
}
