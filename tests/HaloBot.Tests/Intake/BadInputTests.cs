using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using HaloBot.Tests.Transcripts;
using Stage = HaloBot.Tests.Transcripts.Stage;

namespace HaloBot.Tests.Intake;

/// <summary>What nobody should send gets a clear answer or a 4xx, never a 500, and the complaint that is being told goes on.</summary>
public sealed class BadInputTests(Azurite azurite) : IAsyncLifetime
{
    private static readonly string[] Rest = ["My home", "Jo Bloggs", "jo@example.com", "skip the rest", "Send"];

    private Stage _stage = null!;

    public async ValueTask InitializeAsync()
    {
        _stage = await Stage.OpenAsync(azurite, new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        await _stage.Customer.ConnectAsync();
    }

    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    [Theory]
    [InlineData("")]
    [InlineData("   \n\t ")]
    [InlineData("\u202e\u0000\u0007")]
    public async Task Nothing_typed_is_answered_clearly(string text)
    {
        (await SayAsync(text)).ShouldHaveSingleItem().ShouldStartWith("I didn't get any words there");
        await FilesAsync("My phone is dead", "My phone is dead");
    }

    [Theory]
    [InlineData("4111 1111 1111 1111")]
    [InlineData("41 11 1111 1111 11 11")]
    public async Task A_card_number_is_not_kept_and_the_customer_is_told(string card)
    {
        (await SayAsync($"You charged {card} twice"))[0].ShouldBe(
            "I've taken a card number out of your message and haven't kept it. Please don't send card numbers or passwords here.");
        await FilesAsync("again in May", "You charged [card number removed] twice again in May");
    }

    [Theory]
    [InlineData("<script>alert(1)</script><img src=x onerror=alert(1)> no internet", "<script>alert(1)</script><img src=x onerror=alert(1)> no internet")]
    [InlineData("😡😡 wifi is 💩 since Monday 👨‍👩‍👧‍👦", "😡😡 wifi is 💩 since Monday 👨‍👩‍👧‍👦")]
    [InlineData("**bold** [link](javascript:alert(1)) <at>everyone</at>", "**bold** [link](javascript:alert(1)) <at>everyone</at>")]
    [InlineData("שלום my line is down", "שלום my line is down")]
    public async Task Odd_words_are_kept_as_they_were_typed(string text, string onTheCard) => await FilesAsync(text, onTheCard);

    [Fact]
    public async Task Twenty_thousand_characters_are_kept_and_the_customer_is_told()
    {
        var story = string.Join(' ', Enumerable.Range(1, 4_000).Select(i => $"w{i:D4}"))[..20_000].Trim();
        var answers = await SayAsync(story);
        answers[0].ShouldBe("That is longer than 4,000 characters. I've kept all of it: our team will see the beginning first and can read the rest.");
        foreach (var words in Rest)
        {
            await SayAsync(words);
        }

        var reference = HaloBot.Complaints.CaseReference.Parse(Spoken.Of((await _stage.PostsAsync()).Single().GetProperty("activity")));
        var cases = (HaloBot.Storage.CaseStore)_stage.Services.GetService(typeof(HaloBot.Storage.CaseStore))!;
        (await cases.ReadAsync(reference, CancellationToken.None))!.Complaint.Description.ShouldBe(story);
    }

    [Fact]
    public async Task More_than_can_be_kept_is_refused_and_what_was_said_before_stays()
    {
        await SayAsync("My broadband is slow");
        (await SayAsync(new string('x', 60_000)))[0].ShouldStartWith("I can't take in that much text: more than 40,000 characters in all. Everything before this message is kept.");
        foreach (var words in Rest)
        {
            await SayAsync(words);
        }

        Spoken.Of((await _stage.PostsAsync()).Single().GetProperty("activity")).ShouldContain("My broadband is slow");
    }

    [Fact]
    public async Task The_same_message_twice_takes_effect_once()
    {
        await SayAsync("My broadband is slow");
        await SayAsync("My home");
        var name = DirectLineCustomer.Message("Jo Bloggs", "once");
        await Task.WhenAll(_stage.Customer.PostAsync((JsonObject)name.DeepClone()), _stage.Customer.PostAsync((JsonObject)name.DeepClone()));

        (await HearAsync()).ShouldHaveSingleItem().ShouldStartWith("How can we reach you?");
    }

    [Fact]
    public async Task A_crafted_staff_action_from_a_customer_changes_nothing()
    {
        using var invoke = await _stage.Customer.PostAsync(new JsonObject
        {
            ["type"] = "invoke",
            ["name"] = "adaptiveCard/action",
            ["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "takeOver" } },
        });
        ((int)invoke.StatusCode).ShouldBeInRange(400, 502);
        (await SayAsync("", new JsonObject { ["verb"] = "takeOver" })).ShouldHaveSingleItem().ShouldStartWith("I didn't get any words there");
        (await _stage.PostsAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{\"type\":\"mess", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("[]", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("null", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{\"type\":\"message\"}", "text/plain", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("<xml/>", "application/xml", HttpStatusCode.UnsupportedMediaType)]
    public async Task The_bots_own_address_refuses_what_is_no_activity(string body, string type, HttpStatusCode status)
    {
        using var content = new StringContent(body, Encoding.UTF8, MediaTypeHeaderValue.Parse(type));
        using var answer = await _stage.Http.PostAsync("api/messages", content);

        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task An_unknown_invoke_is_answered_501()
    {
        using var answer = await _stage.Http.PostAsync("local/teams/activities", new StringContent(
            """{ "from": "priya", "activity": { "type": "invoke", "name": "nobody/knows", "value": {} } }""", Encoding.UTF8, "application/json"));
        JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["status"]!.GetValue<int>().ShouldBe(501);
    }

    private async Task FilesAsync(string story, string onTheCard)
    {
        await SayAsync(story);
        foreach (var words in Rest)
        {
            await SayAsync(words);
        }

        Spoken.Of((await _stage.PostsAsync()).Single().GetProperty("activity")).ShouldContain(onTheCard);
    }

    private async Task<IReadOnlyList<string>> SayAsync(string text, JsonNode? value = null)
    {
        await HearAsync();
        var message = DirectLineCustomer.Message(text);
        message["value"] = value;
        using var answer = await _stage.Customer.PostAsync(message);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        await _stage.SettleAsync();
        return await HearAsync();
    }

    private async Task<IReadOnlyList<string>> HearAsync() => [.. (await _stage.Customer.HearAsync()).Select(Spoken.Of)];
}
