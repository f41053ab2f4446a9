using System.Text.Json.Nodes;
using HaloBot.Local;
using HaloBot.Local.Teams;

namespace HaloBot.Tests.Local;

/// <summary>What Teams would not take is answered as Teams would, and can be read afterwards.</summary>
public sealed class RefusalsTests(LocalWorld world) : IClassFixture<LocalWorld>
{
    private StaffChannel Teams { get; } = new(world);

    [Fact]
    public async Task A_refusal_can_be_read_with_its_reason()
    {
        var (status, body) = await Teams.CreateAsync(StaffChannel.WithCard(new JsonObject { ["type"] = "AdaptiveCard", ["version"] = "1.6" }));

        status.ShouldBe(400);
        var kept = (await Teams.RefusalsAsync())[0];
        ((int)kept!["status"]!).ShouldBe(400);
        kept.Text("code").ShouldBe("BadSyntax");
        kept.Text("message").ShouldNotBeNull().ShouldBe(body.Text("error", "message"));
        kept.Text("method").ShouldBe("POST");
        DateTimeOffset.TryParse(kept.Text("at"), System.Globalization.CultureInfo.InvariantCulture, out _).ShouldBeTrue();
    }

    [Theory]
    [InlineData(60, 201)]
    [InlineData(61, 400)]
    public async Task A_card_is_refreshed_for_60_people_at_most(int people, int expected)
    {
        var (status, body) = await Teams.CreateAsync(StaffChannel.WithCard(new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["version"] = "1.5",
            ["refresh"] = new JsonObject { ["userIds"] = new JsonArray([.. Enumerable.Range(0, people).Select(i => JsonValue.Create($"29:somebody-{i}"))]) },
        }));

        status.ShouldBe(expected);
        (body.Text("error", "message")?.Contains("60 people at most") ?? false).ShouldBe(expected == 400);
    }

    [Fact]
    public async Task The_last_fifty_are_kept_newest_first()
    {
        for (var i = 0; i < 51; i++)
        {
            await Teams.SendAsync(HttpMethod.Put, TeamsDirectory.ChannelId, StaffChannel.Message("x"), $"unknown-{i}");
        }

        (await Teams.SendAsync(HttpMethod.Post, "19:nowhere@thread.tacv2", StaffChannel.Message("x"))).Status.ShouldBe(404);
        var kept = await Teams.RefusalsAsync();
        kept.Length.ShouldBe(50);
        kept[0].Text("conversation").ShouldBe("19:nowhere@thread.tacv2");
        kept[1].Text("code").ShouldBe("ActivityNotFoundInConversation");
    }
}
