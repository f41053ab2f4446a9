namespace HaloBot.Tests.Faults;

/// <summary>Any one request of the commit path hangs; meanwhile the channel loses patience and delivers again, and the sweep comes by.</summary>
public sealed class HoldTests(Azurite azurite, HoldTests.Table tally) : IClassFixture<HoldTests.Table>
{
    public static TheoryData<string, string> Moments { get; } = [.. Gaps.All];

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task One_request_hangs_and_one_case_is_filed(string gap, string moment)
    {
        await using var stage = await FaultyStage.OpenAsync(azurite, $"hold {moment}");
        var sending = stage.SendAsync();
        await stage.Faults.Script.Struck;
        if (gap is Gaps.Agenda or Gaps.Commit)
        {
            await stage.Aftermath.IsThereAsync();
            stage.Aftermath.References.ShouldBeEmpty("nothing is said of what is not stored");
        }

        var again = stage.SendAsync();
        var sweep = stage.SettleAsync();
        stage.Faults.Script.Release();

        (await sending).ShouldBeTrue();
        (await again).ShouldBeTrue();
        await sweep;
        await stage.QuietAsync();
        stage.Aftermath.ShouldBeOneCase(gap);
        stage.Aftermath.Posts.Count.ShouldBe(1);
        stage.Aftermath.Repeated.ShouldBe(0, "nothing has failed");
        tally.Add(gap, stage.Aftermath);
    }

    public sealed class Table() : Counts("Delay");
}
