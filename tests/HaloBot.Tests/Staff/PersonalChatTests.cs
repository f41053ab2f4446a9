using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using HaloBot.Complaints;
using HaloBot.Storage;
using HaloBot.Tests.Staff.Registration;
using HaloBot.Tests.Transcripts;
using Microsoft.Extensions.DependencyInjection;
using Stage = HaloBot.Tests.Transcripts.Stage;

namespace HaloBot.Tests.Staff;

/// <summary>Members of the team act from a chat of their own with the bot; nobody else does, and no group chat.</summary>
public sealed class PersonalChatTests(Azurite azurite) : IAsyncLifetime
{
    private readonly FakeTeams _teams = new();
    private Stage _stage = null!;
    private CaseReference _case;

    public async ValueTask InitializeAsync()
    {
        _stage = await Stage.OpenAsync(azurite, new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero), _teams.Install, settings: Installing.NoTeam);
        await FakeTeams.InstallAsync(_stage, "19:team", "19:here", "a");
        await _stage.Customer.ConnectAsync();
        (_case, var delivered) = await _stage.FileAsync();
        await delivered;
    }

    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    [Theory]
    [InlineData(FakeTeams.Colleague, FakeTeams.Tenant, "personal", null)]
    [InlineData(FakeTeams.Colleague, FakeTeams.Tenant, "groupChat", "other-team")]
    [InlineData(FakeTeams.Colleague, "99999999-9999-9999-9999-999999999999", "personal", "other-tenant")]
    [InlineData("33333333-3333-3333-3333-333333333399", FakeTeams.Tenant, "personal", "unknown")]
    public async Task A_button_counts_for_members_of_the_team(string person, string tenant, string kind, string? refusal)
    {
        var answer = await SendAsync(person, tenant, kind, new JsonObject
        {
            ["type"] = "invoke",
            ["name"] = "adaptiveCard/action",
            ["value"] = new JsonObject
            {
                ["action"] = new JsonObject
                {
                    ["type"] = "Action.Execute",
                    ["verb"] = "claim",
                    ["data"] = new JsonObject { ["case"] = _case.ToString(), ["verb"] = "claim", ["version"] = 1 },
                },
            },
        });
        var owner = (await _stage.Services.GetRequiredService<CaseStore>().ReadAsync(_case, CancellationToken.None))!.Complaint.Owner;
        (owner?.Name).ShouldBe(refusal is null ? "Sam Evans" : null);
        if (refusal is not null)
        {
            answer.GetProperty("value").GetProperty("code").GetString().ShouldBe(refusal);
        }
    }

    [Fact]
    public async Task On_call_is_set_without_a_mention_and_the_channel_is_told()
    {
        await SayAsync("on call me");
        _teams.Written[^2].ShouldBe(("19:here", "@Sam Evans: Sam Evans has put you on call: urgent alerts mention you. To change it: on call, and then names, mentions, \"me\" or \"nobody\"."));
        _teams.Written[^1].ShouldBe(("a:chat", "On call from now on: Sam Evans. I have told the channel."));
    }

    [Fact]
    public async Task My_id_is_told_to_members_who_are_no_managers()
    {
        await SayAsync("my id");
        _teams.Written[^1].ShouldBe(("a:chat", $"Your Entra object id is {FakeTeams.Colleague}. To make you a manager, an administrator puts it into Teams:Managers."));
    }

    private Task SayAsync(string text) => SendAsync(FakeTeams.Colleague, FakeTeams.Tenant, "personal", new JsonObject { ["type"] = "message", ["text"] = text });

    private async Task<JsonElement> SendAsync(string person, string tenant, string kind, JsonObject activity)
    {
        activity["id"] = Guid.NewGuid().ToString();
        activity["channelId"] = "msteams";
        activity["serviceUrl"] = FakeTeams.ServiceUrl;
        activity["from"] = new JsonObject { ["id"] = $"29:{person}", ["aadObjectId"] = person };
        activity["recipient"] = new JsonObject { ["id"] = "28:22222222-2222-2222-2222-222222222222" };
        activity["conversation"] = new JsonObject { ["id"] = "a:chat", ["conversationType"] = kind };
        activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenant } };
        using var answer = await _stage.Http.PostAsJsonAsync("api/messages", activity);
        var body = await answer.Content.ReadAsStringAsync();
        return body.Length == 0 ? default : JsonElement.Parse(body);
    }
}
