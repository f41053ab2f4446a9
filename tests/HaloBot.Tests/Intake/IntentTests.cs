using HaloBot.Intake;

namespace HaloBot.Tests.Intake;

/// <summary>What is a question at any moment, and what is part of the story although it uses the same words.</summary>
public class IntentTests
{
    [Theory]
    [InlineData("office hours", Intent.OfficeHours)]
    [InlineData("what are your office hours?", Intent.OfficeHours)]
    [InlineData("are you open on bank holidays?", Intent.OfficeHours)]
    [InlineData("when do you open", Intent.OfficeHours)]
    [InlineData("what time do you close today?", Intent.OfficeHours)]
    [InlineData("r u open now", Intent.OfficeHours)]
    [InlineData("what if I'm still unhappy?", Intent.StillUnhappy)]
    [InlineData("If I'm still unhappy", Intent.StillUnhappy)]
    [InlineData("what about CEDR?", Intent.StillUnhappy)]
    [InlineData("what is a deadlock letter", Intent.StillUnhappy)]
    [InlineData("Who are Ofcom?", Intent.StillUnhappy)]
    [InlineData("what can I do if I'm still unhappy?", Intent.StillUnhappy)]
    [InlineData("can I talk to someone?", Intent.Person)]
    [InlineData("Talk to a person", Intent.Person)]
    [InlineData("human please", Intent.Person)]
    [InlineData("I want to make a complaint", Intent.Complain)]
    [InlineData("Make a complaint", Intent.Complain)]
    [InlineData("check my complaint", Intent.Check)]
    [InlineData("what's happening with my complaint?", Intent.Check)]
    [InlineData("what is my reference number?", Intent.Check)]
    [InlineData("status", Intent.Check)]
    [InlineData("oops go back", Intent.Back)]
    [InlineData("start again please", Intent.StartAgain)]
    [InlineData("never mind", Intent.Cancel)]
    [InlineData("carry on", Intent.CarryOn)]
    [InlineData("thank you very much!", Intent.Thanks)]
    [InlineData("is this a real person?", Intent.WhoAreYou)]
    [InlineData("what happens next?", Intent.WhatNext)]
    [InlineData("help", Intent.Help)]
    [InlineData("hello", Intent.Greeting)]
    [InlineData("I rang during office hours and nobody answered the phone", Intent.None)]
    [InlineData("When you closed my account you kept my money", Intent.None)]
    [InlineData("Office hours are a joke, I waited all day", Intent.None)]
    [InlineData("Check my bill, you charged me for everyone", Intent.None)]
    [InlineData("Update: they still have not fixed it", Intent.None)]
    [InlineData("What can I do next, my internet is dead", Intent.None)]
    [InlineData("I want to speak to a manager about my broken router", Intent.None)]
    [InlineData("My broadband is off", Intent.None)]
    [InlineData("", Intent.None)]
    public void Is_read_from_short_messages_only(string text, Intent intent) => Intents.Of(text).ShouldBe(intent);

    [Theory]
    [InlineData("jo@example.com", "jo@example.com")]
    [InlineData("you can use jo.bloggs+halo@example.co.uk thanks", "jo.bloggs+halo@example.co.uk")]
    [InlineData("<jo@example.com>", "jo@example.com")]
    [InlineData("fy ebost siân@example.com", "siân@example.com")]
    [InlineData("01772 123456", "01772 123456")]
    [InlineData("ring me on 07700 900123", "07700 900123")]
    [InlineData("+44 20 7946 0018", "020 7946 0018")]
    [InlineData("12 High Street, Preston PR1 1AA", "12 High Street, Preston PR1 1AA")]
    [InlineData("jo@example", null)]
    [InlineData("jo at example.com", null)]
    [InlineData("i have no phone", null)]
    [InlineData("12345", null)]
    public void Contacts_are_taken_whole_or_not_at_all(string text, string? contact) => (ContactReader.Read(text)?.Value).ShouldBe(contact);

    [Theory]
    [InlineData("my mum has a pendant alarm and no phone line, she is 90", true)]
    [InlineData("I want to kill myself because of you people", true)]
    [InlineData("I can’t call 999 from here", true)]
    [InlineData("your hold music is killing me softly", false)]
    [InlineData("My bill went up", false)]
    public void Danger_is_noticed(string text, bool danger) => Danger.IsIn(text).ShouldBe(danger);

    [Theory]
    [InlineData("Jo Bloggs", "Jo Bloggs")]
    [InlineData("My name is Jo Bloggs.", "Jo Bloggs")]
    [InlineData("it's Jo", "Jo")]
    [InlineData("  Seán   Ó Néill ", "Seán Ó Néill")]
    public void Names_lose_their_introduction(string text, string name) => Questions.NameIn(text).ShouldBe(name);
}
