namespace HaloBot.Tests.Faults;

/// <summary>Any one request of the commit path fails, before it was sent or after it was carried out.</summary>
public sealed class ThrowTests(Azurite azurite, ThrowTests.Table tally) : IClassFixture<ThrowTests.Table>
{
    public static TheoryData<string, string> Moments { get; } = [.. Gaps.All];

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task One_request_fails_and_one_case_is_filed(string gap, string moment)
    {
        await using var stage = await FaultyStage.OpenAsync(azurite, $"throw {moment}");

        // A channel whose activity was not taken delivers it again; a customer who is told sorry says it again.
        var taken = await stage.SendAsync();
        await stage.Aftermath.IsThereAsync();
        if (!taken)
        {
            (await stage.SendAsync()).ShouldBeTrue();
        }
        else if (stage.Aftermath.Heard.Any(words => words.Contains("I'm sorry", StringComparison.Ordinal)))
        {
            (await stage.SendAsync("once more")).ShouldBeTrue();
        }

        await stage.QuietAsync();
        stage.Faults.Script.Struck.IsCompleted.ShouldBeTrue();
        stage.Aftermath.ShouldBeOneCase(gap);
        tally.Add(gap, stage.Aftermath);
    }

    public sealed class Table() : Counts("Throw");
}
