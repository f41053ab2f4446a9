namespace HaloBot.Tests.Faults;

/// <summary>Storage has done what it was asked, its answer gets lost, and the SDK asks again: what was asked is found done by nobody else.</summary>
public sealed class LostAnswerTests(Azurite azurite, LostAnswerTests.Counts tally) : IClassFixture<LostAnswerTests.Counts>
{
    public static TheoryData<string, string> Moments { get; } = [.. Gaps.OfStorage];

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task An_answer_is_lost_and_one_case_is_filed(string gap, string moment)
    {
        await using var stage = await FaultyStage.OpenAsync(azurite, $"lose {moment}");
        (await stage.SendAsync()).ShouldBeTrue();

        await stage.QuietAsync();
        stage.Faults.Script.Struck.IsCompleted.ShouldBeTrue();
        stage.Aftermath.ShouldBeOneCase(gap);
        tally.Add(gap, stage.Aftermath);
    }

    public sealed class Counts() : Tally("Lost answer");
}
