using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace HaloBot.BotFramework.Tests.Auth;

/// <summary>A token as a channel would make it, built by hand so that every rule can be broken one at a time.</summary>
internal sealed record ChannelToken
{
    public const string ServiceUrl = "https://smba.trafficmanager.net/uk/";

    public static DateTimeOffset Issued { get; } = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    public static TimeSpan Lifetime { get; } = TimeSpan.FromHours(1);

    public string Alg { get; init; } = "RS256";

    public string? Kid { get; init; } = "key1";

    public string? Issuer { get; init; } = "https://api.botframework.com";

    public string? Audience { get; init; } = "app-id";

    public string? ServiceUrlClaim { get; init; } = ServiceUrl;

    public bool Expires { get; init; } = true;

    public string Sign(Func<byte[], byte[]> sign)
    {
        var header = new JsonObject { ["alg"] = Alg, ["typ"] = "JWT" };
        var payload = new JsonObject { ["nbf"] = Issued.ToUnixTimeSeconds() };
        Set(header, "kid", Kid);
        Set(payload, "iss", Issuer);
        Set(payload, "aud", Audience);
        Set(payload, "serviceurl", ServiceUrlClaim);
        if (Expires)
        {
            payload["exp"] = (Issued + Lifetime).ToUnixTimeSeconds();
        }

        var signed = $"{Base64UrlEncoder.Encode(header.ToJsonString())}.{Base64UrlEncoder.Encode(payload.ToJsonString())}";
        return $"{signed}.{Base64UrlEncoder.Encode(sign(System.Text.Encoding.ASCII.GetBytes(signed)))}";
    }

    public string Sign(RSA key) => Sign(data => key.SignData(data, Hash, Alg.StartsWith('P') ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1));

    private HashAlgorithmName Hash => new($"SHA{Alg[2..]}");

    private static void Set(JsonObject json, string name, string? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }
}
