using System.Collections.Concurrent;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// The service URLs that may be given the bot's token: those of validated activities, and those that the host passes because they
/// were configured or kept from a validated activity. In the unauthenticated development mode there is no token, and loopback only.
/// </summary>
internal sealed class ServiceUrlAllowList(bool loopbackOnly)
{
    // A bot meets a handful; on this machine, where every one is trusted, a bound is needed.
    private const int MostParsed = 1_000;

    private readonly ConcurrentDictionary<string, byte> _trusted = new(StringComparer.OrdinalIgnoreCase);

    // Trusted ones as they were written, so that a turn does not take them apart again.
    private readonly ConcurrentDictionary<string, Uri> _parsed = new(StringComparer.Ordinal);

    /// <returns>False if it is neither https nor on this machine: such a service URL is never trusted.</returns>
    public bool Trust(string serviceUrl)
    {
        if (loopbackOnly || IsParsed(serviceUrl) || !TryParse(serviceUrl, out var uri))
        {
            return IsTrusted(serviceUrl);
        }

        _trusted.TryAdd(Normalise(uri), 0);
        return true;
    }

    public bool IsTrusted(string serviceUrl) => IsParsed(serviceUrl) || Parse(serviceUrl) is not null;

    public Uri Require(string serviceUrl) => (serviceUrl is not null && _parsed.TryGetValue(serviceUrl, out var known) ? known : Parse(serviceUrl))
        ?? throw new InvalidOperationException(loopbackOnly
            ? $"Without authentication the bot calls only this machine, not '{serviceUrl}'."
            : $"No validated activity came from '{serviceUrl}', and it was not passed as configured: the bot will not send it a token.");

    private bool IsParsed(string serviceUrl) => serviceUrl is not null && _parsed.ContainsKey(serviceUrl);

    /// <returns>Null if it is not trusted.</returns>
    private Uri Parse(string serviceUrl)
    {
        if (!TryParse(serviceUrl, out var uri) || !(loopbackOnly ? uri.IsLoopback : _trusted.ContainsKey(Normalise(uri))))
        {
            return null;
        }

        if (_parsed.Count < MostParsed)
        {
            _parsed[serviceUrl] = uri;
        }

        return uri;
    }

    private static bool TryParse(string serviceUrl, out Uri uri) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));

    private static string Normalise(Uri uri) => uri.AbsoluteUri.TrimEnd('/');
}
