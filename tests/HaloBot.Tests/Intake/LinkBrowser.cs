using System.Net;
using System.Text.RegularExpressions;

namespace HaloBot.Tests.Intake;

/// <summary>Opens links and presses their buttons, and holds every page against what all of them must keep to.</summary>
internal sealed partial class LinkBrowser(HttpClient http)
{
    /// <returns>The page without what is different each time.</returns>
    public async Task<(HttpStatusCode Status, string Page)> AskAsync(HttpMethod method, Uri link)
    {
        using var request = new HttpRequestMessage(method, link);
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Policy(answer);
        return (answer.StatusCode, NonceAttribute().Replace(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), ""));
    }

    /// <returns>The policy of a page that nobody keeps, passes on or frames.</returns>
    public static string Policy(HttpResponseMessage page)
    {
        Header(page, "Cache-Control").ShouldBe("no-store");
        Header(page, "Referrer-Policy").ShouldBe("no-referrer");
        Header(page, "X-Content-Type-Options").ShouldBe("nosniff");
        Header(page, "X-Robots-Tag").ShouldBe("noindex");
        page.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        var policy = Header(page, "Content-Security-Policy");
        policy.ShouldStartWith("default-src 'none'; ");
        policy.ShouldEndWith("form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        return policy;
    }

    private static string Header(HttpResponseMessage answer, string name) => answer.Headers.GetValues(name).Single();

    [GeneratedRegex(" nonce=\"[0-9a-f]+\"")]
    private static partial Regex NonceAttribute();
}
