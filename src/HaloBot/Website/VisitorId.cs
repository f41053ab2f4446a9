using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace HaloBot.Website;

/// <summary>
/// The user id under which a visitor chats: "dl_", 24 random hexadecimal digits, and 8 more that are the same for everybody on their
/// network. So tries can be limited by network, where a bot sees no addresses, and the address itself is kept nowhere.
/// </summary>
internal static class VisitorId
{
    private const int RandomDigits = 24;
    private const int NetworkDigits = 8;

    /// <param name="secret">Without it nobody can tell which network the digits stand for.</param>
    public static string New(IPAddress? address, string secret)
    {
        var network = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"network {TokenRateLimit.Network(address)}"));
        return $"dl_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(RandomDigits / 2))}{Convert.ToHexStringLower(network)[..NetworkDigits]}";
    }

    /// <summary>The digits of the visitor's network, or null for an id that was not made here.</summary>
    public static string? NetworkOf(string id) =>
        id.Length == "dl_".Length + RandomDigits + NetworkDigits && id.StartsWith("dl_", StringComparison.Ordinal) ? id[^NetworkDigits..] : null;
}
