using HaloBot.Staff;
using HaloBot.Storage;
using HaloBot.Tests.Staff.Registration;
using HaloBot.Tests.Transcripts;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.DependencyInjection;
using Stage = HaloBot.Tests.Transcripts.Stage;

namespace HaloBot.Tests.Staff;

/// <summary>In a team of more people than Teams refreshes a card for, those whom a case concerns are among them.</summary>
public sealed class CardViewersTests(Azurite azurite)
{
    private static readonly List<TeamsChannelAccount> Hundred =
        [.. Enumerable.Range(0, 100).Select(i => new TeamsChannelAccount { Id = $"29:{i}", AadObjectId = $"entra-{i}", Name = $"Colleague {i}" })];

    [Fact]
    public void The_owner_comes_first_then_managers_then_those_on_call_then_the_others_in_the_rosters_order()
    {
        var viewers = CardViewers.InOrder(Hundred, "ENTRA-90", id => id is "entra-80" or "entra-99", ["Entra-70", "entra-98"]);

        viewers.Count.ShouldBe(CardViewers.Most);
        viewers.Take(5).ShouldBe(["29:90", "29:80", "29:99", "29:70", "29:98"]);
        viewers.Skip(5).ShouldBe(Enumerable.Range(0, 55).Select(i => $"29:{i}"));
    }

    [Fact]
    public void Whoever_is_several_of_these_is_named_once()
    {
        var viewers = CardViewers.InOrder(Hundred, "entra-99", id => id == "entra-99", ["entra-99", "entra-98"]);

        viewers.Take(2).ShouldBe(["29:99", "29:98"]);
        viewers.ShouldBeUnique();
    }

    [Fact]
    public void Nobody_is_moved_up_for_having_no_id_where_the_case_has_no_owner()
    {
        TeamsChannelAccount[] team = [.. Hundred, new() { Id = "29:unknown", Name = "Somebody" }];

        CardViewers.InOrder(team, null, _ => false, []).ShouldBe(Enumerable.Range(0, CardViewers.Most).Select(i => $"29:{i}"));
    }

    [Fact]
    public void In_a_small_team_the_card_is_refreshed_for_everybody() =>
        CardViewers.InOrder(Hundred[..5], "entra-4", _ => false, []).ShouldBe(["29:4", "29:0", "29:1", "29:2", "29:3"]);

    [Fact]
    public async Task A_post_is_refreshed_for_managers_and_those_on_call_who_stand_at_the_end_of_a_long_roster()
    {
        var teams = new FakeTeams { Others = 100 };
        await using var stage = await Stage.OpenAsync(
            azurite, new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero), teams.Install, settings: Installing.NoTeam);
        await FakeTeams.InstallAsync(stage, "19:team", "19:here", "a");
        await new OnCallStore(stage.Services.GetRequiredService<Tables>()).WriteAsync(new OnCall([new Colleague(FakeTeams.Colleague, "Sam Evans")], "Priya Shah", default), CancellationToken.None);
        await stage.Customer.ConnectAsync();
        await (await stage.FileAsync()).Delivered;

        teams.RefreshedFor[^1].Take(3).ShouldBe([$"29:{FakeTeams.Manager}", $"29:{FakeTeams.Colleague}", "29:other-0"]);
    }
}
