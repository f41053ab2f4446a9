using HaloBot.Website;
using Microsoft.Extensions.Options;

namespace HaloBot.Intake;

/// <summary>
/// From where files are fetched at all: the channel that delivered the message, and the hosts where Direct Line and Web Chat keep uploads.
/// An address in a message could otherwise have us ask anything of our own network.
/// </summary>
public sealed class FileHosts(IOptions<DirectLineOptions> directLine)
{
    // With their regional names, such as europe.directline.botframework.com. An upload is had from there without a token.
    private static readonly string[] OfTheChannels = ["directline.botframework.com", "webchat.botframework.com"];

    /// <param name="serviceUrl">The activity's, for which its token has vouched.</param>
    public bool Allow(Uri address, string? serviceUrl)
    {
        if (!SettingChecks.IsSafeAddress(address) || address.UserInfo.Length > 0)
        {
            return false;
        }

        return IsOf(address, directLine.Value.Endpoint)
            || (Uri.TryCreate(serviceUrl, UriKind.Absolute, out var service) && IsOf(address, service))
            || (address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && OfTheChannels.Any(host => IsWithin(address.IdnHost, host)));
    }

    private static bool IsOf(Uri address, Uri trusted) =>
        address.GetLeftPart(UriPartial.Authority).Equals(trusted.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase);

    private static bool IsWithin(string host, string trusted) =>
        host.Equals(trusted, StringComparison.OrdinalIgnoreCase) || host.EndsWith($".{trusted}", StringComparison.OrdinalIgnoreCase);
}
