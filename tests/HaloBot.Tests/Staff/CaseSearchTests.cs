using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using HaloBot.Complaints;
using HaloBot.Tests.Storage;
using HaloBot.Tests.Transcripts;
using Stage = HaloBot.Tests.Transcripts.Stage;

namespace HaloBot.Tests.Staff;

/// <summary>The search from the message box, on the wire as Teams sends it.</summary>
public sealed class CaseSearchTests(Azurite azurite) : IAsyncLifetime
{
    private readonly CountedRequests _counted = new();
    private Stage _stage = null!;
    private Channel _channel = null!;

    public async ValueTask InitializeAsync()
    {
        _stage = await Stage.OpenAsync(azurite, new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero), _counted.Install);
        _channel = new Channel(_stage);
        await _stage.Customer.ConnectAsync();
    }

    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    [Fact]
    public async Task Before_anything_is_typed_ones_own_cases_come_first_then_the_most_urgent()
    {
        var plain = await FileAsync("A wrong bill");
        var urgent = await FileAsync("No broadband at all", urgent: true);
        var mine = await FileAsync("A rude letter");
        await _channel.PressAsync("sam", (await _channel.AskAsync("sam", $"find {mine}"))!.Value, "Claim");
        await _stage.SettleAsync();

        Titles(await SearchAsync("sam", new JsonArray(Parameter("initialRun", "true")))).ShouldBe([$"{mine}", $"{urgent}", $"{plain}"]);
        Titles(await SearchAsync("alex", new JsonArray(Parameter("text", "")))).ShouldBe([$"{urgent}", $"{plain}", $"{mine}"]);
        Titles(await SearchAsync("sam", new JsonArray(Parameter("initialRun", "true")), skip: 1, count: 1)).ShouldBe([$"{urgent}"]);
    }

    [Fact]
    public async Task What_is_typed_is_found_the_newest_first_within_what_is_asked_for_and_in_time()
    {
        List<CaseReference> filed = [];
        for (var i = 0; i < 5; i++)
        {
            filed.Insert(0, await FileAsync($"The router is broken, number {i}"));
        }

        _counted.Turns.Clear();
        var watch = Stopwatch.StartNew();
        Titles(await SearchAsync("sam", new JsonArray(Parameter("text", "router brok")))).ShouldBe(filed.Select(one => $"{one}"));
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(3));
        _counted.Turns.Single().Requests.Count.ShouldBe(16 + 5);
        Titles(await SearchAsync("sam", new JsonArray(Parameter("text", "router")), skip: 2, count: 2)).ShouldBe([$"{filed[2]}", $"{filed[3]}"]);
        Titles(await SearchAsync("sam", new JsonArray(Parameter("text", $"{filed[4]}")))).ShouldBe([$"{filed[4]}"]);
    }

    [Fact]
    public async Task What_is_put_into_a_message_says_nothing_of_who_the_customer_is_and_staff_see_their_own_card_in_its_place()
    {
        var filed = await FileAsync("It is off");

        var result = (await SearchAsync("sam", new JsonArray(Parameter("text", "jo@example.com")))).GetProperty("attachments")[0];

        var card = result.GetProperty("content");
        card.GetRawText().ShouldNotContain("Jo");
        card.GetRawText().ShouldNotContain("Submit");
        card.GetProperty("refresh").GetProperty("userIds").GetArrayLength().ShouldBeGreaterThan(0);
        var refresh = card.GetProperty("refresh").GetProperty("action");
        var own = await _channel.SendAsync("priya", new JsonObject
        {
            ["type"] = "invoke",
            ["name"] = "adaptiveCard/action",
            ["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "refresh", ["data"] = JsonNode.Parse(refresh.GetProperty("data").GetRawText()) } },
        });
        Spoken.OfCard(own.GetProperty("value")).ShouldContain("jo@example.com");
        result.GetProperty("preview").GetProperty("content").GetProperty("title").GetString().ShouldBe($"{filed} · Received · Fault or loss of service · nobody has it");
    }

    [Theory]
    [InlineData("gita", "Guests of the team cannot do this.")]
    [InlineData("mallory", "Only members of Halo's own organisation can do this.")]
    [InlineData("sam", "No case found. All words must be in one case: try fewer, or an e-mail address, a phone number, a name or a reference.")]
    public async Task Where_there_are_no_results_a_sentence_says_why(string who, string sentence)
    {
        var result = await SearchAsync(who, new JsonArray(Parameter("text", "jo")));

        result.GetProperty("type").GetString().ShouldBe("message");
        result.GetProperty("text").GetString().ShouldBe(sentence);
    }

    private async Task<CaseReference> FileAsync(string words, bool urgent = false)
    {
        var details = new ComplaintDetails(words, CustomerKind.Domestic, "Jo Bloggs", new Contact(ContactKind.Email, "jo@example.com"), null, Category.Fault, urgent);
        var (reference, delivered) = await _stage.FileAsync(details);
        await delivered;
        await _stage.ClockAsync(new JsonObject { ["advance"] = "PT1M" });
        return reference;
    }

    private async Task<JsonElement> SearchAsync(string who, JsonArray parameters, int? skip = 0, int? count = 25) => (await _channel.SendAsync(who, new JsonObject
    {
        ["type"] = "invoke",
        ["name"] = "composeExtension/query",
        ["value"] = new JsonObject
        {
            ["commandId"] = "find",
            ["parameters"] = parameters,
            ["queryOptions"] = new JsonObject { ["skip"] = skip, ["count"] = count },
        },
    })).GetProperty("composeExtension");

    private static JsonObject Parameter(string name, string value) => new() { ["name"] = name, ["value"] = value };

    private static IEnumerable<string> Titles(JsonElement result) => result.GetProperty("attachments").EnumerateArray()
        .Select(attachment => attachment.GetProperty("preview").GetProperty("content").GetProperty("title").GetString()!.Split(' ')[0]);
}
