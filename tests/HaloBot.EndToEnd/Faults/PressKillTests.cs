using HaloBot.Tests.Faults;
using HaloBot.Tests.Transcripts;

namespace HaloBot.EndToEnd.Faults;

/// <summary>The program is killed while somebody of staff claims a case. The card shows it afterwards, and the thread says it once.</summary>
public sealed class PressKillTests(PressKillTests.Program program) : IClassFixture<PressKillTests.Program>
{
    private static readonly Dictionary<string, string> NoInputs = [];

    [Theory]
    [InlineData(Gaps.Commit, "kill before Commit")]
    [InlineData(Gaps.Send, "kill after Commit")]
    [InlineData(Gaps.Claim, "kill before PostRemembered")]
    [InlineData(Gaps.Claim, "kill after PostRemembered")]
    [InlineData(Gaps.Send, "kill before TeamsEdit")]
    [InlineData(Gaps.After, "kill before AlertMarked")]
    [InlineData(Gaps.Send, "kill before ThreadLine")]
    [InlineData(Gaps.Mark, "kill after ThreadLine")]
    public async Task Killed_and_started_again_it_has_claimed_the_case_once(string gap, string script)
    {
        var (customer, aftermath) = await program.TellAsync();
        using var _ = customer;
        await customer.SayAsync("Send");
        await program.QuietAsync(aftermath);

        var sam = new StaffPerson(program.Http, "sam");
        await program.KillAsync(script, () => sam.PressAsync("Claim", NoInputs));
        if (gap == Gaps.Commit)
        {
            // Nothing had been stored, so the button is still there.
            (await sam.PressAsync("Claim", NoInputs)).ShouldContain("In progress");
        }

        await program.QuietAsync(aftermath);
        aftermath.ShouldBeOneCase(Gaps.Send);
        var post = aftermath.Posts.ShouldHaveSingleItem();
        Aftermath.Card(post).ShouldContain("In progress");
        var lines = post.GetProperty("replies").EnumerateArray().Select(Spoken.Of).ToList();
        lines.Distinct(StringComparer.Ordinal).ShouldBe(["Sam claimed this case."]);
        lines.Count.ShouldBeLessThanOrEqualTo(gap == Gaps.Mark ? 2 : 1);
        program.Add(gap, posts: 0, messages: lines.Count - 1);
    }

    public sealed class Program() : FaultyProgram("Kill, while a case is claimed");
}
