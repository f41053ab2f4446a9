using System.Net;
using System.Text.Json.Nodes;

namespace HaloBot.Tests.Website;

public sealed class TokenEndpointTests
{
    private const string Problem = "application/problem+json";

    [Fact]
    public async Task A_new_visitor_gets_a_conversation_under_a_user_id_that_the_server_chose()
    {
        await using var server = await WebsiteServer.StartAsync();

        var (response, first) = await server.PostAsync(origin: WebsiteServer.TrustedOrigin);
        var (_, second) = await server.PostAsync("{}");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        response.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe([WebsiteServer.TrustedOrigin]);
        first!.AsObject().Select(member => member.Key).ShouldBe(["token", "conversationId", "userId", "expires_in", "domain", "resume"]);
        Text(first, "token").ShouldBe("token-conversation1");
        Text(first, "conversationId").ShouldBe("conversation1");
        Text(first, "domain").ShouldBe("https://directline.botframework.com/v3/directline");
        first["expires_in"]!.GetValue<int>().ShouldBe(1800);
        Text(first, "userId").ShouldMatch("^dl_[0-9a-f]{32}$");
        Text(second, "userId").ShouldNotBe(Text(first, "userId"));
    }

    [Fact]
    public async Task The_token_is_bound_to_the_user_and_to_the_pages_that_may_use_it()
    {
        await using var server = await WebsiteServer.StartAsync(("Website:PublicUrl", "https://chat.halo-connect.example/"));

        var (_, answer) = await server.PostAsync();

        Text(server.DirectLine.LastBody!["user"], "id").ShouldBe(Text(answer, "userId"));
        server.DirectLine.LastBody["trustedOrigins"]!.AsArray().Select(origin => origin!.GetValue<string>())
            .ShouldBe([WebsiteServer.TrustedOrigin, server.Origin, "https://chat.halo-connect.example"]);
    }

    [Fact]
    public async Task A_resume_value_leads_back_to_the_same_conversation_and_user()
    {
        await using var server = await WebsiteServer.StartAsync();
        var (_, first) = await server.PostAsync();

        var (_, resumed) = await server.PostAsync(Body("resume", Text(first, "resume")));

        Text(resumed, "token").ShouldBe("resumed-token-conversation1");
        Text(resumed, "conversationId").ShouldBe("conversation1");
        Text(resumed, "userId").ShouldBe(Text(first, "userId"));
    }

    [Fact]
    public async Task When_the_conversation_is_gone_the_same_user_gets_a_new_one()
    {
        await using var server = await WebsiteServer.StartAsync();
        var (_, first) = await server.PostAsync();
        await server.PostAsync();
        server.DirectLine.Forget("conversation1");

        var (response, resumed) = await server.PostAsync(Body("resume", Text(first, "resume")));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        Text(resumed, "conversationId").ShouldNotBe("conversation1");
        Text(resumed, "userId").ShouldBe(Text(first, "userId"));
        Text(server.DirectLine.LastBody!["user"], "id").ShouldBe(Text(first, "userId"));
    }

    [Fact]
    public async Task A_user_who_has_no_conversation_yet_gets_one()
    {
        await using var server = await WebsiteServer.StartAsync();

        var (_, answer) = await server.PostAsync(Body("resume", server.Resume("dl_from_an_email", "")));

        Text(answer, "userId").ShouldBe("dl_from_an_email");
        Text(answer, "conversationId").ShouldBe("conversation1");
        Text(answer, "token").ShouldBe("token-conversation1");
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJzdWIiOiJkbF8xIiwiY29udmVyc2F0aW9uIjoiY29udmVyc2F0aW9uMSIsImF1ZCI6ImhhbG9ib3QvcmVzdW1lIiwiZXhwIjo0MTAyNDQ0ODAwfQ.")]
    [InlineData("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJkbF8xIn0.c2lnbmF0dXJl")]
    public async Task A_forged_resume_value_starts_afresh(string forged)
    {
        await using var server = await WebsiteServer.StartAsync();
        await server.PostAsync();

        var (response, answer) = await server.PostAsync(Body("resume", forged));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        Text(answer, "conversationId").ShouldBe("conversation2");
        Text(answer, "userId").ShouldNotBe("dl_1");
    }

    [Fact]
    public async Task A_resume_value_with_another_signature_starts_afresh()
    {
        await using var server = await WebsiteServer.StartAsync();
        var (_, first) = await server.PostAsync();
        var parts = Text(first, "resume").Split('.');
        var forged = $"{parts[0]}.{parts[1]}.{new string('A', parts[2].Length)}";

        var (_, answer) = await server.PostAsync(Body("resume", forged));

        Text(answer, "userId").ShouldNotBe(Text(first, "userId"));
    }

    [Theory]
    [InlineData(6.99, true)]
    [InlineData(7.0, false)]
    public async Task A_resume_value_lasts_seven_days(double days, bool resumes)
    {
        await using var server = await WebsiteServer.StartAsync();
        var (_, first) = await server.PostAsync();
        server.Clock.Advance(TimeSpan.FromDays(days));

        var (_, answer) = await server.PostAsync(Body("resume", Text(first, "resume")));

        (Text(answer, "userId") == Text(first, "userId")).ShouldBe(resumes);
    }

    [Fact]
    public async Task A_token_is_renewed_and_keeps_its_conversation()
    {
        await using var server = await WebsiteServer.StartAsync();
        var (_, first) = await server.PostAsync();
        var body = new JsonObject { ["token"] = Text(first, "token"), ["resume"] = Text(first, "resume") };

        var (_, renewed) = await server.PostAsync(body.ToJsonString());

        Text(renewed, "token").ShouldBe("again-token-conversation1");
        Text(renewed, "userId").ShouldBe(Text(first, "userId"));
    }

    [Theory]
    [InlineData("""{ "token": "expired" }""", HttpStatusCode.Forbidden)]
    [InlineData("""{ "token": "a b\n" }""", HttpStatusCode.Forbidden)]
    [InlineData("""{ "token": "" }""", HttpStatusCode.Forbidden)]
    [InlineData("""{ "token": 7 }""", HttpStatusCode.BadRequest)]
    [InlineData("""{ "resume": """, HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    [InlineData(" ", HttpStatusCode.BadRequest)]
    [InlineData("\0\u00ff", HttpStatusCode.BadRequest)]
    public async Task A_body_that_says_nothing_sensible_is_refused(string body, HttpStatusCode expected)
    {
        await using var server = await WebsiteServer.StartAsync();

        var (response, problem) = await server.PostAsync(body);

        response.StatusCode.ShouldBe(expected);
        response.Content.Headers.ContentType!.MediaType.ShouldBe(Problem);
        Text(problem, "detail").ShouldEndWith(".");
    }

    [Fact]
    public async Task A_form_is_refused()
    {
        await using var server = await WebsiteServer.StartAsync();

        var (response, _) = await server.PostAsync("token=x", contentType: "application/x-www-form-urlencoded");

        response.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        response.Content.Headers.ContentType!.MediaType.ShouldBe(Problem);
    }

    [Theory]
    [InlineData(8 * 1024, HttpStatusCode.OK)]
    [InlineData((8 * 1024) + 1, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(1_000_000, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_body_may_have_8_kilobytes(int length, HttpStatusCode expected)
    {
        await using var server = await WebsiteServer.StartAsync();

        var (response, _) = await server.PostAsync("{}".PadRight(length));

        response.StatusCode.ShouldBe(expected);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    [InlineData("https://www.halo-connect.example.evil.example")]
    [InlineData("http://www.halo-connect.example")]
    public async Task Another_website_gets_no_token(string origin)
    {
        await using var server = await WebsiteServer.StartAsync();

        var (response, problem) = await server.PostAsync(origin: origin);

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        response.Content.Headers.ContentType!.MediaType.ShouldBe(Problem);
        response.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
        problem!["token"].ShouldBeNull();
        server.DirectLine.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_hosts_own_pages_get_tokens()
    {
        await using var server = await WebsiteServer.StartAsync();

        var (response, _) = await server.PostAsync(origin: server.Origin);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Only_post_is_answered()
    {
        await using var server = await WebsiteServer.StartAsync();

        using var response = await server.Client.GetAsync(new Uri("/api/directline/token", UriKind.Relative), TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        response.Content.Headers.Allow.ShouldBe(["POST"]);
        response.Content.Headers.ContentType!.MediaType.ShouldBe(Problem);
    }

    [Fact]
    public async Task One_network_may_ask_so_often_a_minute()
    {
        await using var server = await WebsiteServer.StartAsync(("DirectLine:TokensPerMinute", "2"));
        await server.PostAsync();
        await server.PostAsync();

        var (response, problem) = await server.PostAsync();

        response.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        response.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 60);
        response.Content.Headers.ContentType!.MediaType.ShouldBe(Problem);
        Text(problem, "detail").ShouldStartWith("Too many chats");
    }

    public static TheoryData<string, Func<HttpResponseMessage>> Failures { get; } = new()
    {
        { "an error", () => new HttpResponseMessage(HttpStatusCode.InternalServerError) },
        { "too many requests", () => new HttpResponseMessage(HttpStatusCode.TooManyRequests) },
        { "a wrong secret", () => new HttpResponseMessage(HttpStatusCode.Forbidden) },
        { "no JSON", () => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("<html>") } },
        { "no token", () => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("{}", null, "application/json") } },
        { "no network", () => throw new HttpRequestException("down") },
        { "no answer in time", () => throw new TaskCanceledException("timeout") },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task When_direct_line_fails_the_customer_is_told_plainly(string what, Func<HttpResponseMessage> failure)
    {
        await using var server = await WebsiteServer.StartAsync();
        server.DirectLine.Failure = failure;

        var (response, problem) = await server.PostAsync();

        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable, what);
        response.Content.Headers.ContentType!.MediaType.ShouldBe(Problem);
        Text(problem, "detail").ShouldBe("The chat is not available at the moment. Please try again, or e-mail help@halo-connect.com.");
    }

    private static string Body(string name, string value) => new JsonObject { [name] = value }.ToJsonString();

    private static string Text(JsonNode? node, string name) => node![name]!.GetValue<string>();
}
