using System.Text.Json.Nodes;
using HaloBot.Complaints;
using HaloBot.Staff;
using HaloBot.Storage;
using HaloBot.Tests.Transcripts;
using Microsoft.Extensions.DependencyInjection;
using Stage = HaloBot.Tests.Transcripts.Stage;

namespace HaloBot.Tests.Staff.Registration;

/// <summary>HaloBot is added to teams and taken out of them, on the running program.</summary>
public sealed class InstallationTests(Azurite azurite) : IAsyncLifetime
{
    private static readonly DateTimeOffset Nine = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private readonly FakeTeams _teams = new();
    private readonly string _prefix = azurite.NewPrefix();
    private Stage _stage = null!;

    public async ValueTask InitializeAsync() => _stage = await OpenAsync();

    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    [Fact]
    public async Task The_hello_comes_once_for_each_installation_and_not_again_when_it_is_redelivered()
    {
        await FakeTeams.InstallAsync(_stage, "19:team", "19:here", "a");
        await FakeTeams.InstallAsync(_stage, "19:team", "19:here", "a");
        Hellos().ShouldBe(["19:here"]);

        await FakeTeams.InstallAsync(_stage, "19:team", "19:here", "b");
        await FakeTeams.InstallAsync(_stage, "19:team", "19:here", "c", action: "add-upgrade");
        Hellos().ShouldBe(["19:here", "19:here"]);
    }

    [Fact]
    public async Task Another_tenant_registers_nothing()
    {
        await FakeTeams.InstallAsync(_stage, "19:team", "19:here", "a", tenant: "99999999-9999-9999-9999-999999999999");
        (await PlaceAsync()).ShouldBeNull();
        _teams.Written.ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_two_instances_that_are_told_of_two_installations_at_once_one_wins_and_asks_about_the_other()
    {
        await using var second = await OpenAsync();
        await Task.WhenAll(FakeTeams.InstallAsync(_stage, "19:team", "19:here", "a"), FakeTeams.InstallAsync(second, "19:others", "19:there", "b"));

        Hellos().ShouldHaveSingleItem();
        var place = (await PlaceAsync())!;
        (await second.Services.GetRequiredService<StaffChannel>().ReadAsync(CancellationToken.None)).Learnt.ShouldBe(place);
        Questions().ShouldBe([place.ChannelId]);
    }

    [Fact]
    public async Task A_manager_moves_the_channel_and_what_stood_in_the_old_one_is_still_kept_up_to_date()
    {
        await FakeTeams.InstallAsync(_stage, "19:team", "19:here", "a");
        await _stage.Customer.ConnectAsync();
        var (old, delivered) = await _stage.FileAsync();
        await delivered;
        await FakeTeams.InstallAsync(_stage, "19:others", "19:there", "b");
        (await PlaceAsync())!.ChannelId.ShouldBe("19:here");
        _teams.Written.ShouldContain(said => said.Conversation == "19:there" && said.Text.StartsWith("Complaints are posted in another channel.", StringComparison.Ordinal));

        (await AnswerAsync("moveChannel", "b", FakeTeams.Colleague)).ShouldBe("not-permitted: Only a manager can move the staff channel.");
        (await AnswerAsync("moveChannel", "b", "33333333-3333-3333-3333-333333333399")).ShouldBe("unknown: Only members of the complaints team can do this.");
        (await AnswerAsync("moveChannel", "b", FakeTeams.Manager)).ShouldBe("Priya Shah moved the staff channel to a channel of the team \"Team 19:others\".");
        (await AnswerAsync("moveChannel", "b", FakeTeams.Manager, team: "19:others", channel: "19:there")).ShouldStartWith("settled: This has been settled already");

        var (fresh, posted) = await _stage.FileAsync();
        await posted;
        await (await _stage.MakeAsync(old, new AddInformation(old, "and the phone"), "more"));
        await _stage.SettleAsync();
        _teams.Written.ShouldContain(said => said.Conversation == "19:there" && said.Text.Contains($"New complaint {fresh}", StringComparison.Ordinal));
        _teams.Written.ShouldContain(said => said.Conversation.StartsWith("19:here;messageid=", StringComparison.Ordinal) && said.Text == "Jo (customer) added: and the phone");
    }

    [Fact]
    public async Task A_manager_leaves_it_where_it_is_on_a_client_that_knows_no_execute()
    {
        await FakeTeams.InstallAsync(_stage, "19:team", "19:here", "a");
        await FakeTeams.InstallAsync(_stage, "19:others", "19:there", "b");
        await FakeTeams.SendAsync(_stage, new JsonObject { ["type"] = "message", ["replyToId"] = "7", ["value"] = Press("leaveChannel", "b") }, "19:team", "19:here", FakeTeams.Manager);

        (await PlaceAsync())!.ChannelId.ShouldBe("19:here");
        _teams.Written[^1].ShouldBe(("19:here", "Priya Shah left the staff channel where it is. HaloBot was also added to a channel of the team \"Team 19:others\"."));
    }

    [Fact]
    public async Task Once_it_was_taken_out_a_manager_can_answer_only_where_it_was_added()
    {
        await FakeTeams.InstallAsync(_stage, "19:team", "19:here", "a");
        await FakeTeams.InstallAsync(_stage, "19:team", "19:here", "b", action: "remove");
        (await _stage.Http.GetStringAsync("health/ready")).ShouldBe("Degraded");
        await FakeTeams.InstallAsync(_stage, "19:others", "19:there", "c");
        Questions().ShouldBe(["19:there"]);

        (await AnswerAsync("moveChannel", "c", FakeTeams.Colleague, "19:others", "19:there")).ShouldStartWith("other-team:");
        (await AnswerAsync("moveChannel", "c", FakeTeams.Manager, "19:others", "19:there")).ShouldContain("moved the staff channel");
        (await PlaceAsync())!.ChannelId.ShouldBe("19:there");
        (await _stage.Http.GetStringAsync("health/ready")).ShouldBe("Healthy");
    }

    [Fact]
    public async Task Its_service_url_follows_what_members_of_the_team_come_with()
    {
        await FakeTeams.InstallAsync(_stage, "19:team", "19:here", "a");
        var refresh = new JsonObject { ["type"] = "message", ["text"] = "<at>HaloBot</at> my id", ["entities"] = new JsonArray(Mention()) };
        await FakeTeams.SendAsync(_stage, refresh.DeepClone().AsObject(), "19:team", "19:here", "33333333-3333-3333-3333-333333333399", serviceUrl: "http://127.0.0.1:9/teams/evil/");
        (await PlaceAsync())!.ServiceUrl.ShouldBe(FakeTeams.ServiceUrl, "a stranger's is not taken");
        await FakeTeams.SendAsync(_stage, refresh.DeepClone().AsObject(), "19:team", "19:here", serviceUrl: "http://127.0.0.1:9/teams/new/");
        (await PlaceAsync())!.ServiceUrl.ShouldBe("http://127.0.0.1:9/teams/new/");
    }

    [Fact]
    public async Task Where_the_settings_fix_the_place_an_installation_elsewhere_is_told_so()
    {
        await using var stage = await Stage.OpenAsync(azurite, Nine, _teams.Install);
        await FakeTeams.InstallAsync(stage, "19:others", "19:there", "a");
        _teams.Written.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            said => said.Conversation.ShouldBe("19:there"), said => said.Text.ShouldContain("the settings Teams:TeamId and Teams:ChannelId fix it"));
    }

    private Task<Stage> OpenAsync() => Stage.OpenAsync(azurite, Nine, _teams.Install, _prefix, settings: Installing.NoTeam);

    private async Task<StaffPlace?> PlaceAsync() => (await _stage.Services.GetRequiredService<StaffChannel>().ReadAsync(CancellationToken.None)).Learnt;

    private IEnumerable<string> Hellos() => _teams.Written.Where(said => said.Text.StartsWith("Hello, I'm HaloBot.", StringComparison.Ordinal)).Select(said => said.Conversation);

    private IEnumerable<string> Questions() => _teams.Written.Where(said => said.Text.StartsWith("HaloBot was added to ", StringComparison.Ordinal)).Select(said => said.Conversation);

    private async Task<string> AnswerAsync(string verb, string question, string person, string team = "19:team", string channel = "19:here")
    {
        var invoke = new JsonObject
        {
            ["type"] = "invoke",
            ["name"] = "adaptiveCard/action",
            ["replyToId"] = "7",
            ["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = Press(verb, question) } },
        };
        var value = (await FakeTeams.SendAsync(_stage, invoke, team, channel, person)).GetProperty("value");
        return value.TryGetProperty("code", out var code) ? $"{code.GetString()}: {value.GetProperty("message").GetString()}" : Spoken.OfCard(value);
    }

    private static JsonObject Press(string verb, string question) => new() { ["verb"] = verb, ["moveQuestion"] = question };

    private static JsonObject Mention() => new()
    {
        ["type"] = "mention",
        ["text"] = "<at>HaloBot</at>",
        ["mentioned"] = new JsonObject { ["id"] = "28:22222222-2222-2222-2222-222222222222" },
    };
}
