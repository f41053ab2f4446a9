using System.Text.Json.Nodes;
using HaloBot.Local;

namespace HaloBot.Tests.Local;

public sealed class ClockTests(LocalWorld world) : IClassFixture<LocalWorld>
{
    [Fact]
    public async Task Setting_the_time_stops_the_clock_there()
    {
        (await PutAsync("""{ "now": "2026-12-24T17:00:00Z" }""")).ShouldBe((200, "2026-12-24T17:00:00.000Z", false));

        (await GetAsync()).ShouldBe(("2026-12-24T17:00:00.000Z", false));
    }

    [Theory]
    [InlineData("P3D", "2026-12-27T17:00:00.000Z")]
    [InlineData("P1W", "2026-12-31T17:00:00.000Z")]
    [InlineData("PT1H30M", "2026-12-24T18:30:00.000Z")]
    [InlineData("-PT1H", "2026-12-24T16:00:00.000Z")]
    [InlineData("P1M", "2027-01-24T17:00:00.000Z")]
    public async Task A_stopped_clock_moves_and_stays_stopped(string period, string expected)
    {
        await PutAsync("""{ "now": "2026-12-24T17:00:00Z" }""");

        (await PutAsync(new JsonObject { ["advance"] = period }.ToJsonString())).ShouldBe((200, expected, false));
    }

    [Fact]
    public async Task A_running_clock_moves_and_keeps_running()
    {
        await PutAsync("""{ "now": "2026-12-24T17:00:00Z" }""");
        await PutAsync("""{ "run": true }""");

        var (status, now, running) = await PutAsync("""{ "advance": "P1D" }""");

        (status, running).ShouldBe((200, true));
        now.ShouldStartWith("2026-12-25T17:0");
    }

    [Fact]
    public async Task The_clock_survives_a_restart()
    {
        await PutAsync("""{ "now": "2027-03-01T09:00:00Z" }""");

        await world.RestartAsync();

        (await GetAsync()).ShouldBe(("2027-03-01T09:00:00.000Z", false));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{ "now": "tomorrow" }""")]
    [InlineData("""{ "now": "2026-12-24T17:00:00" }""")]
    [InlineData("""{ "now": 5 }""")]
    [InlineData("""{ "advance": "3 days" }""")]
    [InlineData("""{ "advance": "P9000Y" }""")]
    [InlineData("""{ "run": false }""")]
    [InlineData("""{ "run": true, "advance": "P1D" }""")]
    [InlineData("""{ "stop": true }""")]
    public async Task What_cannot_be_understood_is_a_400_and_changes_nothing(string body)
    {
        await PutAsync("""{ "now": "2026-12-24T17:00:00Z" }""");

        using var content = new StringContent(body);
        using var response = await world.Http.PutAsync("local/clock", content, TestContext.Current.CancellationToken);

        ((int)response.StatusCode).ShouldBe(400);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await GetAsync()).ShouldBe(("2026-12-24T17:00:00.000Z", false));
    }

    private async Task<(int Status, string? Now, bool Running)> PutAsync(string body)
    {
        var (status, answer) = await world.SendAsync(HttpMethod.Put, "local/clock", JsonNode.Parse(body));
        return (status, answer.Text("now"), (bool)answer!["running"]!);
    }

    private async Task<(string? Now, bool Running)> GetAsync()
    {
        var (_, answer) = await world.SendAsync(HttpMethod.Get, "local/clock");
        return (answer.Text("now"), (bool)answer!["running"]!);
    }
}
