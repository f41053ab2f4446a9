using HaloBot.Tests.Transcripts;

namespace HaloBot.Tests.Faults;

/// <summary>Storage has done what it was asked, its answer gets lost, and the SDK asks again: what was asked is found done by nobody else.</summary>
public sealed class LostAnswerTests(Azurite azurite, LostAnswerTests.Table tally) : IClassFixture<LostAnswerTests.Table>
{
    public static TheoryData<string, string> Moments { get; } = [.. Gaps.OfStorage];

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task An_answer_is_lost_and_one_case_is_filed(string gap, string moment)
    {
        await using var stage = await FaultyStage.OpenAsync(azurite, $"lose {moment}");
        (await stage.SendAsync()).ShouldBeTrue();

        await stage.QuietAsync();
        stage.Faults.Script.HaveAllStruck.ShouldBeTrue();
        stage.Aftermath.ShouldBeOneCase(gap);
        tally.Add(gap, stage.Aftermath);
    }

    [Fact]
    public async Task The_answer_to_a_claim_is_lost_and_the_thread_says_it_once()
    {
        await using var stage = await FaultyStage.OpenAsync(azurite, "lose after Commit 2");
        await stage.SendAsync();
        await stage.QuietAsync();
        var sam = new StaffPerson(stage.Http, "sam");
        (await sam.PressAsync("Claim", new Dictionary<string, string>(StringComparer.Ordinal))).ShouldContain("In progress");

        await stage.QuietAsync();
        stage.Faults.Script.HaveAllStruck.ShouldBeTrue();
        var post = stage.Aftermath.Posts.ShouldHaveSingleItem();
        Aftermath.Card(post).ShouldContain("In progress");
        post.GetProperty("replies").EnumerateArray().Select(Spoken.Of).ShouldBe(["Sam claimed this case."]);
    }

    public sealed class Table() : Counts("Lost answer");
}
