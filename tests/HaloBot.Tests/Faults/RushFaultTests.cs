using HaloBot.Complaints;
using HaloBot.EndToEnd.MainJob;
using HaloBot.Tests.Transcripts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Stage = HaloBot.Tests.Transcripts.Stage;

namespace HaloBot.Tests.Faults;

/// <summary>In a rush, any one request to storage fails on the way of a case into the list, and out of it again: it stands where it belongs all the same, once.</summary>
public sealed class RushFaultTests(Azurite azurite)
{
    private static readonly DateTimeOffset Nine = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("before AlertCounted")]
    [InlineData("after AlertCounted")]
    [InlineData("before RushLine")]
    [InlineData("after RushLine")]
    [InlineData("before BacklogAdd")]
    [InlineData("after BacklogAdd")]
    [InlineData("before RushRemembered")]
    [InlineData("after RushRemembered")]
    [InlineData("before AlertMarked")]
    [InlineData("after AlertMarked")]
    [InlineData("after RushPage")]
    public async Task A_case_is_listed_once(string moment)
    {
        var (faults, stage) = await OpenAsync();
        await using var opened = stage;
        faults.Arm($"throw {moment}");
        var listed = (await stage.FileAsync()).Case;

        await QuietAsync(stage, faults, listed, lines: 1, posts: 0);
    }

    [Theory]
    [InlineData("before RushLine")]
    [InlineData("after RushLine")]
    [InlineData("before BacklogAdd")]
    [InlineData("after BacklogAdd")]
    [InlineData("after PostRemembered")]
    [InlineData("before AlertMarked")]
    [InlineData("after RushPage")]
    public async Task A_case_that_is_claimed_gets_one_post_and_the_list_says_so(string moment)
    {
        var (faults, stage) = await OpenAsync();
        await using var opened = stage;
        var listed = (await stage.FileAsync()).Case;
        await QuietAsync(stage, faults, listed, lines: 1, posts: 0);
        faults.Arm($"throw {moment}");
        await stage.Services.GetRequiredService<CaseMoves>().MakeAsync(listed, new Claim(), new Actor(Role.Staff, "sam", "Sam Evans"), "press", known: null, CancellationToken.None);

        await QuietAsync(stage, faults, listed, lines: 1, posts: 1);
        (await TextsAsync(stage)).Count(text => text.Contains("Has a post of its own now.")).ShouldBe(1);
    }

    /// <summary>One complaint has its post; whatever comes within five minutes is listed.</summary>
    private async Task<(Faults Faults, Stage Stage)> OpenAsync()
    {
        var faults = new Faults();
        var stage = await Stage.OpenAsync(
            azurite,
            Nine,
            builder =>
            {
                faults.Install(builder);
                builder.Logging.ClearProviders();
            },
            settings: "--Teams:Rush:Filings=1");
        await stage.Customer.ConnectAsync();
        await stage.FileAsync();
        await stage.SettleAsync();
        return (faults, stage);
    }

    /// <summary>Until the case stands where it should and nothing is left to do; after that, too.</summary>
    private static async Task QuietAsync(Stage stage, Faults faults, CaseReference reference, int lines, int posts)
    {
        await Eventually.TrueAsync(
            async () =>
            {
                await stage.SettleAsync();
                return faults.Script.HaveAllStruck && await Leftovers.CountAsync(stage.Services) == 0;
            },
            Patience, () => $"It did not come to rest; the fault has struck: {faults.Script.HaveAllStruck}.");
        var texts = await TextsAsync(stage);
        texts.Count(text => text.StartsWith("Many complaints at once", StringComparison.Ordinal)).ShouldBe(1);
        texts.Single(text => text.StartsWith("Many complaints at once", StringComparison.Ordinal)).Split(reference.ToString()).Length.ShouldBe(1 + lines);
        texts.Count(text => text.StartsWith($"Complaint {reference}", StringComparison.Ordinal)).ShouldBe(posts);
        texts.Count.ShouldBe(1 + 1 + posts);
    }

    private static async Task<IReadOnlyList<string>> TextsAsync(Stage stage) =>
        [.. (await stage.PostsAsync()).Select(post => Spoken.Of(post.GetProperty("activity")))];
}
