using Microsoft.Extensions.Options;

namespace HaloBot.Website;

/// <summary>The websites that may show the widget and ask for tokens: our own address and the configured ones.</summary>
internal sealed class TrustedOrigins(IOptions<DirectLineOptions> directLine, IOptions<WebsiteOptions> website)
{
    public IEnumerable<string> Configured => directLine.Value.TrustedOrigins;

    /// <summary>A request without Origin is no browser's cross-site request; anything else must be ours or configured.</summary>
    public bool Allows(HttpRequest request) =>
        request.Headers.Origin.ToString() is var origin && (origin.Length == 0 || For(request).Contains(origin, StringComparer.OrdinalIgnoreCase));

    /// <summary>Every origin trusted for this request. Behind a proxy the public address may differ from the request's own.</summary>
    public IReadOnlyList<string> For(HttpRequest request)
    {
        var origins = new List<string>(Configured) { $"{request.Scheme}://{request.Host}" };
        if (website.Value.PublicUrl is { } publicUrl)
        {
            origins.Add(publicUrl.GetLeftPart(UriPartial.Authority));
        }

        return [.. origins.Distinct(StringComparer.OrdinalIgnoreCase)];
    }
}
