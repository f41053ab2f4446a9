using System.Net;
using System.Text.RegularExpressions;
using HaloBot.Website;

namespace HaloBot.Tests.Website;

public sealed partial class WebsiteFilesTests
{
    [Fact]
    public async Task The_launcher_is_at_most_5_kilobytes_and_revalidated_by_its_etag()
    {
        await using var server = await WebsiteServer.StartAsync();

        using var first = await GetAsync(server, "/widget.js", ("Accept-Encoding", "gzip"));
        using var second = await GetAsync(server, "/widget.js", ("Accept-Encoding", "gzip"), ("If-None-Match", first.Headers.ETag!.ToString()));

        (await first.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length.ShouldBeLessThanOrEqualTo(5 * 1024);
        first.Content.Headers.ContentEncoding.ShouldBe(["gzip"]);
        first.Headers.CacheControl!.MaxAge.ShouldBe(TimeSpan.FromMinutes(5));
        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData("webchat.js", "br", 700_000)]
    [InlineData("webchat.js", "gzip", 1_000_000)]
    [InlineData("webchat.js", "identity", 4_000_000)]
    [InlineData("chat.js", "br", 10_000)]
    [InlineData("chat.css", "br", 10_000)]
    [InlineData("webchat.css", "br", 10_000)]
    [InlineData("theme.js", "gzip", 10_000)]
    public async Task Files_are_compressed_and_kept_for_ever_under_their_version(string name, string encoding, int atMost)
    {
        await using var server = await WebsiteServer.StartAsync();

        using var response = await GetAsync(server, $"/{new WebsiteAssets()[name].Address}", ("Accept-Encoding", encoding));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length.ShouldBeLessThanOrEqualTo(atMost);
        response.Content.Headers.ContentEncoding.ShouldBe(encoding == "identity" ? [] : [encoding]);
        response.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
    }

    [Fact]
    public async Task A_file_of_another_release_is_not_kept()
    {
        await using var server = await WebsiteServer.StartAsync();

        using var stale = await GetAsync(server, "/assets/0123456789abcdef/chat.js");
        using var unknown = await GetAsync(server, "/assets/0123456789abcdef/appsettings.json");

        stale.Headers.CacheControl!.NoStore.ShouldBeTrue();
        unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_page_runs_only_what_carries_its_nonce_and_is_framed_only_by_trusted_websites()
    {
        await using var server = await WebsiteServer.StartAsync();

        using var response = await GetAsync(server, "/widget");
        using var again = await GetAsync(server, "/widget");

        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldNotContain("unsafe");
        policy.ShouldContain("connect-src 'self' https://directline.botframework.com wss://directline.botframework.com;");
        policy.ShouldEndWith($"frame-ancestors 'self' {WebsiteServer.TrustedOrigin}");
        again.Headers.GetValues("Content-Security-Policy").Single().ShouldNotBe(policy);

        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var nonce = Nonce().Match(policy).Groups[1].Value;
        foreach (Match tag in ScriptOrStyle().Matches(page))
        {
            tag.Value.ShouldContain($"nonce=\"{nonce}\"");
        }

        page.ShouldNotContain("{{");
        page.ShouldContain("https://www.halo-connect.com/privacy");
        page.ShouldContain("999");
    }

    [Theory]
    [InlineData("/widget")]
    [InlineData("/widget.js")]
    public async Task Every_answer_carries_the_security_headers(string path)
    {
        await using var server = await WebsiteServer.StartAsync();

        using var response = await GetAsync(server, path);

        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.GetValues("Referrer-Policy").ShouldBe(["strict-origin-when-cross-origin"]);
    }

    private static async Task<HttpResponseMessage> GetAsync(WebsiteServer server, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("script-src 'nonce-([0-9a-f]+)'")]
    private static partial Regex Nonce();

    [GeneratedRegex("<(script|link rel=\"stylesheet\")[^>]*>")]
    private static partial Regex ScriptOrStyle();
}
