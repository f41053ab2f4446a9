using System.Net;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace HaloBot.Website;

/// <summary><c>GET /widget</c>: the page inside the widget's frame, under a policy that lets nothing else run or connect.</summary>
internal sealed class WidgetPage(
    WebsiteAssets assets, TrustedOrigins trustedOrigins, IOptions<DirectLineOptions> directLine, IOptions<WebsiteOptions> website,
    Uploads? uploads = null)
{
    /// <summary>The hash of nothing: one of Web Chat's parts adds an empty style element without nonce and fills it by script.</summary>
    private const string EmptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    private readonly string _page = assets.All.Aggregate(
        WebsiteAssets.ReadText("widget.html")
            .Replace("{{privacy}}", WebUtility.HtmlEncode(website.Value.PrivacyNotice.AbsoluteUri), StringComparison.Ordinal)
            .Replace("{{uploads}}", uploads?.Accepted, StringComparison.Ordinal),
        (page, asset) => page.Replace($"{{{{{asset.Name}}}}}", asset.Address, StringComparison.Ordinal));

    public IResult Show(HttpContext context)
    {
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        context.Response.Headers.ContentSecurityPolicy = Policy(nonce);
        context.Response.Headers.CacheControl = "no-store";
        return Results.Content(_page.Replace("{{nonce}}", nonce, StringComparison.Ordinal), "text/html; charset=utf-8");
    }

    private string Policy(string nonce)
    {
        var channel = directLine.Value.Endpoint.GetLeftPart(UriPartial.Authority);
        return string.Join("; ",
            "default-src 'none'",
            $"script-src 'nonce-{nonce}'",
            $"style-src 'nonce-{nonce}' {EmptyStyle}",
            $"connect-src 'self' {channel} {directLine.Value.StreamOrigin}{(uploads?.Accepted is null ? "" : " blob:")}", // what is to be sent is read from a blob:
            $"img-src 'self' data: blob: {channel}",
            "worker-src blob:", // Web Chat shrinks picture previews in a worker
            "base-uri 'none'",
            "form-action 'none'",
            $"frame-ancestors 'self' {string.Join(' ', trustedOrigins.Configured)}".TrimEnd());
    }
}
