using HaloBot.Complaints;
using HaloBot.Staff;

namespace HaloBot.Tests.Staff;

/// <summary>What counts as a command where everything else goes to the customer.</summary>
public sealed class StrictWordsTests
{
    private static readonly Actor Asker = new(Role.Staff, "me", "Sam Evans");

    [Theory]
    [InlineData("help")]
    [InlineData("Help!")]
    [InlineData("cases")]
    [InlineData("cases mine")]
    [InlineData("cases overdue billing")]
    [InlineData("cases due this week")]
    [InlineData("cases awaiting customer")]
    [InlineData("case HC-7K3M-9QXD-4")]
    [InlineData("case hc 7k3m 9qxd 4")]
    [InlineData("find jo@example.com")]
    [InlineData("find +44 7700 900123")]
    [InlineData("find HC-7K3M-9QXD-4")]
    [InlineData("digest")]
    [InlineData("new")]
    [InlineData("check.")]
    [InlineData("who are the managers?")]
    [InlineData("my id")]
    [InlineData("on call")]
    [InlineData("on-call: Sam")]
    [InlineData("on call tonight?")]
    public void An_exact_form_is_a_command(string words) => StrictWords.Read(words, Asker, anyFind: false).ShouldNotBeNull();

    [Theory]
    [InlineData("help is on its way")]
    [InlineData("I will help you")]
    [InlineData("cases like yours are overdue, I am sorry")]
    [InlineData("cases are overdue")]
    [InlineData("cases of this are with the team")]
    [InlineData("case HC-7K3M-9QXD-4 is yours, please quote it")]
    [InlineData("case closed")]
    [InlineData("your case is HC-7K3M-9QXD-4")]
    [InlineData("HC-7K3M-9QXD-4")]
    [InlineData("find the reset button on the back of the router")]
    [InlineData("find out more at jo@example.com please")]
    [InlineData("find jo@example.com\nand write to her")]
    [InlineData("my cases")]
    [InlineData("what's overdue?")]
    [InlineData("digest of our call: the engineer comes tomorrow")]
    [InlineData("hello")]
    [InlineData("new router is on its way")]
    [InlineData("check the lights, please")]
    [InlineData("I am on call")]
    [InlineData("put me on call")]
    [InlineData("what can you do")]
    public void Anything_that_goes_on_is_none(string words) => StrictWords.Read(words, Asker, anyFind: false).ShouldBeNull();

    [Theory]
    [InlineData("help", "!")]
    [InlineData("cases", " overdue")]
    [InlineData("find ", "a")]
    public void A_long_message_is_none_and_takes_no_time(string start, string more) =>
        StrictWords.Read($"{start}{string.Concat(Enumerable.Repeat(more, 20_000))} x", Asker, anyFind: false).ShouldBeNull();

    [Fact]
    public void Of_a_long_search_only_the_beginning_is_looked_for() =>
        FindingQuery.Of($"router {new string('x', 100_000)}").Words.ShouldBe(["router", new string('x', 40)]);
}
