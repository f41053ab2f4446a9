using System.Net;
using HaloBot.Operations;
using HaloBot.Tests.Staff.Registration;
using HaloBot.Tests.Transcripts;
using Microsoft.Extensions.DependencyInjection;
using Stage = HaloBot.Tests.Transcripts.Stage;

namespace HaloBot.Tests.Operations;

/// <summary>What the doctor finds on the running program when Teams, Direct Line or a setting is wrong.</summary>
public sealed class BrokenSetUpTests(Azurite azurite)
{
    private static readonly DateTimeOffset Nine = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private readonly FakeTeams _teams = new();

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, "Staff channel", "HaloBot is not in the team (Teams answered 403); alerts wait.")]
    [InlineData(HttpStatusCode.NotFound, "Staff channel", "HaloBot is not in the team (Teams answered 404); alerts wait.")]
    [InlineData(HttpStatusCode.InternalServerError, "Staff channel", "Teams answered 500; alerts wait and are tried again.")]
    [InlineData(HttpStatusCode.Forbidden, "Team and managers", "Who is in the team could not be read: Teams answered 403.")]
    public async Task Teams_that_refuses_is_found(HttpStatusCode answer, string name, string found)
    {
        await using var stage = await InstalledAsync("19:here");
        _teams.Refuses = request => request.Method == HttpMethod.Get ? answer : null;
        (await FindAsync(stage, name)).ShouldSatisfyAllConditions(f => f.State.ShouldBe(FindingState.Bad), f => f.Found.ShouldBe(found), f => f.Mend.ShouldNotBeNull());
    }

    [Fact]
    public async Task No_team_yet_is_found()
    {
        await using var stage = await Stage.OpenAsync(azurite, Nine, _teams.Install, settings: Installing.NoTeam);
        (await FindAsync(stage, "Staff channel")).Mend.ShouldBe("In Teams, add HaloBot to the channel in which complaints are to be posted.");
        (await FindAsync(stage, "Team and managers")).State.ShouldBe(FindingState.Bad);
    }

    [Fact]
    public async Task A_channel_that_was_deleted_is_found()
    {
        await using var stage = await InstalledAsync("19:gone");
        (await FindAsync(stage, "Staff channel")).Found.ShouldBe("HaloBot is in the team, but the channel is not: it may have been deleted.");
    }

    [Fact]
    public async Task Managers_who_are_not_in_the_team_are_found()
    {
        await using var stage = await InstalledAsync("19:here", "--Teams:Managers:0=44444444-4444-4444-4444-444444444401");
        (await FindAsync(stage, "Team and managers")).Found.ShouldStartWith("2 members, 0 managers among them. Of Teams:Managers nobody is in the team");

        await using var two = await InstalledAsync("19:here", "--Teams:Managers:1=44444444-4444-4444-4444-444444444401");
        (await FindAsync(two, "Team and managers")).ShouldBe(
            new Finding("Team and managers", FindingState.Warning, "2 members, 1 manager among them. Of Teams:Managers, 1 of 2 not in the team.", "\"managers\" lists them."));
    }

    [Fact]
    public async Task What_waits_is_found_with_its_age()
    {
        await using var stage = await Stage.OpenAsync(azurite, Nine, _teams.Install, settings: Installing.NoTeam);
        await stage.Customer.ConnectAsync();
        await (await stage.FileAsync()).Delivered;
        await stage.ClockAsync(new System.Text.Json.Nodes.JsonObject { ["advance"] = "PT3H" });
        (await FindAsync(stage, "Waiting for this channel")).ShouldSatisfyAllConditions(
            f => f.State.ShouldBe(FindingState.Bad), f => f.Found.ShouldStartWith("1 case, the oldest message since 3 hours."));
        (await FindAsync(stage, "Waiting for customers' chats")).State.ShouldBe(FindingState.Good);
    }

    [Theory]
    [InlineData("--DirectLine:Secret=", "It is not set up: the widget says that the chat is unavailable.")]
    [InlineData("--DirectLine:Secret=this-is-not-the-secret", "Direct Line refused DirectLine:Secret. Customers cannot open a chat.")]
    [InlineData("--DirectLine:Endpoint=http://127.0.0.1:9/v3/directline", "Direct Line could not be asked. Customers cannot open a chat.")]
    public async Task A_chat_that_nobody_can_open_is_found(string setting, string found)
    {
        await using var stage = await Stage.OpenAsync(azurite, Nine, settings: setting);
        (await FindAsync(stage, "Customers' chat (Direct Line)")).ShouldSatisfyAllConditions(f => f.State.ShouldBe(FindingState.Bad), f => f.Found.ShouldBe(found));
    }

    private async Task<Stage> InstalledAsync(string channel, params string[] settings)
    {
        var stage = await Stage.OpenAsync(azurite, Nine, _teams.Install, settings: [.. Installing.NoTeam, .. settings]);
        await FakeTeams.InstallAsync(stage, "19:team", channel, "a");
        return stage;
    }

    private static async Task<Finding> FindAsync(Stage stage, string name) =>
        (await stage.Services.GetRequiredService<Doctor>().ExamineAsync(CancellationToken.None)).Single(finding => finding.Name == name);
}
