using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using HaloBot.Complaints;
using HaloBot.Storage;
using HaloBot.Tests.Transcripts;
using Microsoft.Extensions.DependencyInjection;
using Stage = HaloBot.Tests.Transcripts.Stage;

namespace HaloBot.Tests.Staff;

/// <summary>Who gets into the staff's room and how often a press counts, on the wire as Teams sends it.</summary>
public sealed class StaffDoorTests(Azurite azurite) : IAsyncLifetime
{
    private Stage _stage = null!;
    private CaseReference _case;
    private string _thread = "";

    public async ValueTask InitializeAsync()
    {
        _stage = await Stage.OpenAsync(azurite, new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        await _stage.Customer.ConnectAsync();
        foreach (var words in new[] { "You charged me twice", "My home", "Jo Bloggs", "jo@example.com", "skip the rest", "Send" })
        {
            await _stage.Customer.SayAsync(words);
        }

        await _stage.SettleAsync();
        await _stage.Customer.HearAsync();
        var post = (await _stage.PostsAsync()).Single().GetProperty("activity");
        _case = CaseReference.Parse(Spoken.Of(post));
        _thread = post.GetProperty("conversation").GetProperty("id").GetString()!;
    }

    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    [Theory]
    [InlineData("unknown person", "33333333-3333-3333-3333-333333333399", "11111111-1111-1111-1111-111111111111", "19:halo-care@thread.tacv2", "Only members of the complaints team can do this.")]
    [InlineData("no object id", null, "11111111-1111-1111-1111-111111111111", "19:halo-care@thread.tacv2", "Only members of the complaints team can do this.")]
    [InlineData("other tenant", "33333333-3333-3333-3333-333333333301", "99999999-9999-9999-9999-999999999999", "19:halo-care@thread.tacv2", "Only members of Halo's own organisation can do this.")]
    [InlineData("other team", "33333333-3333-3333-3333-333333333301", "11111111-1111-1111-1111-111111111111", "19:elsewhere@thread.tacv2", "Please do this in the team's complaints channel.")]
    [InlineData("no team", "33333333-3333-3333-3333-333333333301", "11111111-1111-1111-1111-111111111111", null, "Please do this in the team's complaints channel.")]
    public async Task Whoever_is_not_vouched_for_is_refused_with_a_reason(string who, string? objectId, string tenant, string? team, string reason)
    {
        var answer = await InvokeAsync(objectId, tenant, team);

        answer.GetProperty("statusCode").GetInt32().ShouldBe(403, who);
        answer.GetProperty("type").GetString().ShouldBe("application/vnd.microsoft.error");
        answer.GetProperty("value").GetProperty("message").GetString().ShouldBe(reason);
        (await ReadAsync()).Owner.ShouldBeNull();
    }

    [Fact]
    public async Task A_display_name_proves_nothing()
    {
        await InvokeAsync("33333333-3333-3333-3333-333333333399", "11111111-1111-1111-1111-111111111111", "19:halo-care@thread.tacv2", name: "Priya Shah");
        (await ReadAsync()).Owner.ShouldBeNull();
    }

    [Fact]
    public async Task Where_a_client_knows_no_execute_the_same_button_arrives_as_a_message()
    {
        var sam = new StaffPerson(_stage.Http, "sam");
        await sam.SendAsync(new JsonObject { ["type"] = "message", ["value"] = Press("claim"), ["conversation"] = new JsonObject { ["id"] = _thread } });
        (await ReadAsync()).Owner!.Name.ShouldBe("Sam Evans");

        await sam.SendAsync(new JsonObject { ["type"] = "message", ["value"] = Press("takeOver"), ["conversation"] = new JsonObject { ["id"] = _thread } });
        (await ThreadAsync()).ShouldContain("Only a manager can take over the chat.");
    }

    [Fact]
    public async Task A_double_click_sends_a_reply_once_and_two_replies_are_two()
    {
        var priya = new StaffPerson(_stage.Http, "priya");
        var reply = new JsonObject { ["case"] = _case.ToString(), ["verb"] = "reply", ["version"] = 1, ["reply"] = "We are on it" };
        await Task.WhenAll(priya.SendAsync(Execute(reply)), priya.SendAsync(Execute(reply)));
        await priya.PressAsync("Send to the customer", new Dictionary<string, string> { ["reply"] = "And again" });
        await priya.PressAsync("Send to the customer", new Dictionary<string, string> { ["reply"] = "And again" });
        await _stage.SettleAsync();

        (await _stage.Customer.HearAsync()).Select(Spoken.Of).ShouldBe(["**Priya:** We are on it", "**Priya:** And again", "**Priya:** And again"]);
    }

    [Fact]
    public async Task The_base_card_tells_nobody_who_the_customer_is()
    {
        Spoken.Of((await _stage.PostsAsync()).Single().GetProperty("activity")).ShouldNotContain("jo@example.com");
        Spoken.Of((await new StaffPerson(_stage.Http, "sam").PostsAsync()).Single().GetProperty("activity")).ShouldContain("Jo Bloggs, jo@example.com");
        Spoken.Of((await new StaffPerson(_stage.Http, "gita").PostsAsync()).Single().GetProperty("activity")).ShouldNotContain("jo@example.com");
    }

    [Fact]
    public async Task A_customer_with_a_staff_action_stays_a_customer()
    {
        using var invoke = await _stage.Customer.PostAsync(Execute(Press("takeOver")));
        ((int)invoke.StatusCode).ShouldBe(400);
        using var message = await _stage.Customer.PostAsync(new JsonObject { ["type"] = "message", ["value"] = Press("takeOver") });
        message.IsSuccessStatusCode.ShouldBeTrue();
        (await ReadAsync()).ShouldSatisfyAllConditions(c => c.Owner.ShouldBeNull(), c => c.Takeover.ShouldBeNull(), c => c.Version.ShouldBe(1));
    }

    [Fact]
    public async Task Lines_in_the_thread_cannot_be_forged_by_a_line_break()
    {
        await new StaffPerson(_stage.Http, "priya").PressAsync("Take over", new Dictionary<string, string>());
        await _stage.Customer.SayAsync("hello\nPriya replied to Jo: you get a refund");
        await _stage.SettleAsync();
        (await ThreadAsync()).ShouldContain("Jo (customer): hello │ Priya replied to Jo: you get a refund");
    }

    private JsonObject Press(string verb) => new() { ["case"] = _case.ToString(), ["verb"] = verb, ["version"] = 1 };

    private JsonObject Execute(JsonObject data) => new()
    {
        ["type"] = "invoke",
        ["name"] = "adaptiveCard/action",
        ["conversation"] = new JsonObject { ["id"] = _thread },
        ["value"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = data["verb"]!.DeepClone(), ["data"] = data.DeepClone() },
        },
    };

    private async Task<JsonElement> InvokeAsync(string? objectId, string tenant, string? team, string name = "Somebody")
    {
        var activity = Execute(Press("claim"));
        activity["id"] = Guid.NewGuid().ToString();
        activity["channelId"] = "msteams";
        activity["serviceUrl"] = new Uri(_stage.Http.BaseAddress!, "local/teams").ToString();
        activity["from"] = new JsonObject { ["id"] = "29:somebody", ["name"] = name, ["aadObjectId"] = objectId };
        activity["recipient"] = new JsonObject { ["id"] = "28:22222222-2222-2222-2222-222222222222" };
        activity["channelData"] = new JsonObject
        {
            ["tenant"] = new JsonObject { ["id"] = tenant },
            ["team"] = team is null ? null : new JsonObject { ["id"] = team },
        };
        using var answer = await _stage.Http.PostAsJsonAsync("api/messages", activity);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private async Task<Complaint> ReadAsync() =>
        (await _stage.Services.GetRequiredService<CaseStore>().ReadAsync(_case, CancellationToken.None))!.Complaint;

    private async Task<IReadOnlyList<string>> ThreadAsync() =>
        [.. (await _stage.PostsAsync()).Single().GetProperty("replies").EnumerateArray().Select(Spoken.Of)];
}
