namespace HaloBot.Tests.Faults;

/// <summary>Any one request of the commit path fails, before it was sent or after it was carried out.</summary>
public sealed class ThrowTests(Azurite azurite, ThrowTests.Table tally) : IClassFixture<ThrowTests.Table>
{
    public static TheoryData<string, string> Moments { get; } = [.. Gaps.All];

    [Theory]
    [MemberData(nameof(Moments))]
    public Task One_request_fails_and_one_case_is_filed(string gap, string moment) => FileAsync(gap, $"throw {moment}");

    [Theory]
    [InlineData("before FailureMarked")]
    [InlineData("after FailureMarked")]
    [InlineData("before BacklogAdd")]
    [InlineData("after BacklogAdd")]
    [InlineData("before BacklogRemove")]
    [InlineData("after BacklogRemove")]
    public Task Storage_fails_too_when_Teams_has_failed(string moment) => FileAsync(Gaps.Send, $"throw {moment}; throw before TeamsPost");

    private async Task FileAsync(string gap, string script)
    {
        await using var stage = await FaultyStage.OpenAsync(azurite, script);

        // A channel whose activity was not taken delivers it again; a customer who is told sorry says it again.
        var taken = await stage.SendAsync();
        await stage.Aftermath.IsThereAsync();
        if (!taken)
        {
            (await stage.SendAsync()).ShouldBeTrue();
        }
        else if (stage.Aftermath.Heard.Any(words => words.Contains("couldn't save", StringComparison.Ordinal)))
        {
            (await stage.SendAsync("once more")).ShouldBeTrue();
        }

        await stage.QuietAsync();
        stage.Faults.Script.HaveAllStruck.ShouldBeTrue(script);
        stage.Aftermath.ShouldBeOneCase(gap);
        tally.Add(gap, stage.Aftermath);
    }

    public sealed class Table() : Counts("Throw");
}
