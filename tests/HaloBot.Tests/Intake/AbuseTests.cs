using HaloBot.Intake;

namespace HaloBot.Tests.Intake;

public class AbuseTests
{
    [Theory]
    [InlineData("fuck off")]
    [InlineData("F*** OFF!!!")]
    [InlineData("you useless bastards")]
    [InlineData("what a load of shit", false)]
    [InlineData("piss off you stupid bot")]
    [InlineData("bloody hell")]
    [InlineData("wankers")]
    [InlineData("My fucking broadband has been off for a week", false)]
    [InlineData("your engineer was an arse and left the cable out", false)]
    [InlineData("shit router", false)]
    [InlineData("Mr Dickson", false)]
    [InlineData("Dick", false)]
    [InlineData("I live in Scunthorpe", false)]
    [InlineData("", false)]
    public void Nothing_but_abuse_is_told_from_everything_else(string text, bool isAll = true) => Abuse.IsAll(text).ShouldBe(isAll);
}
