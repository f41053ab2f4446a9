using System.Collections.Concurrent;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// The service URLs that may be given the bot's token: those of validated activities, and those that the host passes because they
/// were configured or kept from a validated activity. In the unauthenticated development mode there is no token, and loopback only.
/// </summary>
internal sealed class ServiceUrlAllowList(bool loopbackOnly)
{
    private readonly ConcurrentDictionary<string, byte> _trusted = new(StringComparer.OrdinalIgnoreCase);

    /// <returns>False if it is neither https nor on this machine: such a service URL is never trusted.</returns>
    public bool Trust(string serviceUrl)
    {
        if (!TryParse(serviceUrl, out var uri) || loopbackOnly)
        {
            return IsTrusted(serviceUrl);
        }

        _trusted.TryAdd(Normalise(uri), 0);
        return true;
    }

    public bool IsTrusted(string serviceUrl) =>
        TryParse(serviceUrl, out var uri) && (loopbackOnly ? uri.IsLoopback : _trusted.ContainsKey(Normalise(uri)));

    public Uri Require(string serviceUrl) => IsTrusted(serviceUrl)
        ? new Uri(serviceUrl)
        : throw new InvalidOperationException(loopbackOnly
            ? $"Without authentication the bot calls only this machine, not '{serviceUrl}'."
            : $"No validated activity came from '{serviceUrl}', and it was not passed as configured: the bot will not send it a token.");

    private static bool TryParse(string serviceUrl, out Uri uri) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));

    private static string Normalise(Uri uri) => uri.AbsoluteUri.TrimEnd('/');
}
