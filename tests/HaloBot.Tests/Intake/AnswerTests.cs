using HaloBot.Complaints;
using HaloBot.Intake;

namespace HaloBot.Tests.Intake;

/// <summary>Answers that resemble something else.</summary>
public class AnswerTests
{
    [Theory]
    [InlineData("2 weeks ago")]
    [InlineData("19 October")]
    [InlineData("6 Sept 2026")]
    [InlineData("22 Oct 2026")]
    [InlineData("about October 21")]
    public void A_date_is_no_reference(string text) => Intents.Of(text).ShouldNotBe(Intent.Check);

    [Theory]
    [InlineData("HC-7K3M-9QXD-4")]
    [InlineData("7k3m-9qxd-4")]
    [InlineData("7K3M9QXD4")]
    [InlineData("hc 7k3m 9qxd 4")]
    public void A_reference_alone_asks_after_the_complaint(string text) => Intents.Of(text).ShouldBe(Intent.Check);

    [Theory]
    [InlineData("I want a manager to call me back")]
    [InlineData("put it in writing")]
    [InlineData("please email me rather than phone")]
    [InlineData("I want to cancel")]
    [InlineData("cancel it")]
    [InlineData("cancel", false)]
    [InlineData("stop", false)]
    [InlineData("forget about it", false)]
    [InlineData("can I talk to someone?", false)]
    [InlineData("can i speak to a manager", false)]
    [InlineData("what about CEDR?", false)]
    public void Where_wishes_are_asked_for_they_are_answers(string text, bool isWish = true) =>
        Questions.IsWish(Intents.Of(text), text).ShouldBe(isWish && Intents.Of(text) != Intent.None);

    [Theory]
    [InlineData("jo@a.co or 07700 900123", ContactKind.Email)]
    [InlineData("jo@a.co, but please ring me on 07700 900123", ContactKind.Phone)]
    [InlineData("I prefer email to phone calls: jo@a.co, 07700 900123", ContactKind.Email)]
    [InlineData("jo@a.co is best, phone 07700 900123", ContactKind.Email)]
    [InlineData("please email jo@a.co, mobile 07700 900123", ContactKind.Email)]
    [InlineData("don't email, ring 07700 900123, jo@a.co", ContactKind.Phone)]
    [InlineData("07700 900123 but please don't phone me, jo@a.co", ContactKind.Email, true)]
    [InlineData("07700 900123, don't ring before ten", ContactKind.Phone)]
    [InlineData("no phone calls please jo@a.co", ContactKind.Email, true)]
    public void The_way_that_the_customer_prefers_is_found(string text, ContactKind kind, bool noPhone = false)
    {
        var contact = ContactReader.Read(text)!;
        contact.Kind.ShouldBe(kind);
        contact.NoPhone.ShouldBe(noPhone);
    }

    [Theory]
    [InlineData("don't email, ring 07700 900123, jo@a.co", null)]
    [InlineData("jo@a.co, but please ring me on 07700 900123", "jo@a.co")]
    [InlineData("jo@a.co or 07700 900123", "jo@a.co")]
    [InlineData("07700 900123", null)]
    public void An_address_counts_for_what_is_to_be_in_writing_unless_the_customer_wants_no_e_mail(string text, string? email)
    {
        var contact = ContactReader.Read(text)!;
        contact.Email.ShouldBe(email);
        contact.InFull().EndsWith("please don't e-mail)", StringComparison.Ordinal).ShouldBe(text.StartsWith("don't", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Hello, my name is Jo Bloggs", "Jo Bloggs")]
    [InlineData("my name's Jo, thanks", "Jo")]
    [InlineData("Just call me Dave", "Dave")]
    [InlineData("Thanks, Jo", "Jo")]
    [InlineData("May", "May")]
    [InlineData("Will Stop", "Will Stop")]
    public void A_name_is_taken_out_of_its_sentence(string text, string name) => Questions.NameIn(text).ShouldBe(name);

    [Theory]
    [InlineData("I'm fine")]
    [InlineData("no i’m fine thanks")]
    [InlineData("nothing thanks")]
    [InlineData("skip please")]
    [InlineData("not at the moment")]
    [InlineData("I don't have one")]
    [InlineData("large print please", false)]
    [InlineData("no stairs", false)]
    public void No_thanks_is_said_in_many_ways(string text, bool isSkip = true) => Questions.IsSkip(text).ShouldBe(isSkip);
}
