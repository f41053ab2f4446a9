using System.Security.Claims;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Whether a token proves that a channel sent this very activity to this very bot. Whatever is not proven is refused.</summary>
internal sealed class ChannelTokenValidator(string appId, string issuer, ChannelKeys keys, TimeProvider clock)
{
    private const string Scheme = "Bearer ";
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };

    /// <exception cref="UnauthorizedAccessException">The message says which rule failed: for the log, not for the caller.</exception>
    public async Task<ClaimsIdentity> ValidateAsync(string authHeader, Activity activity, CancellationToken cancellationToken)
    {
        var token = Parse(authHeader);
        if (!Algorithms.Contains(token.Alg, StringComparer.Ordinal))
        {
            throw Refused($"its algorithm is '{token.Alg}'");
        }

        var key = string.IsNullOrEmpty(token.Kid) ? null : await keys.FindAsync(token.Kid, cancellationToken);
        if (key is null)
        {
            throw Refused("no channel has the key that it was signed with");
        }

        var result = await _handler.ValidateTokenAsync(token, Rules(key));
        if (!result.IsValid)
        {
            throw Refused(result.Exception?.GetType().Name ?? "it is not valid", result.Exception);
        }

        if (!IsEndorsed(key, activity.ChannelId))
        {
            throw Refused($"its key is not endorsed for the channel '{activity.ChannelId}'");
        }

        if (!token.TryGetPayloadValue<string>("serviceurl", out var serviceUrl)
            || !string.Equals(serviceUrl, activity.ServiceUrl, StringComparison.OrdinalIgnoreCase))
        {
            throw Refused("its serviceurl is not the activity's");
        }

        return result.ClaimsIdentity;
    }

    private TokenValidationParameters Rules(SecurityKey key) => new()
    {
        ValidIssuer = issuer,
        ValidAudience = appId,
        ValidAlgorithms = Algorithms,
        IssuerSigningKey = key,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        LifetimeValidator = IsCurrent,
    };

    private bool IsCurrent(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters rules)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return expires is { } end && now - end <= ClockSkew && (notBefore is not { } start || start - now <= ClockSkew);
    }

    private JsonWebToken Parse(string authHeader)
    {
        if (authHeader is null || !authHeader.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            throw new UnauthorizedAccessException("The request has no bearer token.");
        }

        try
        {
            return _handler.ReadJsonWebToken(authHeader[Scheme.Length..].Trim());
        }
        catch (Exception failure) when (failure is ArgumentException or SecurityTokenException)
        {
            throw Refused("it cannot be read", failure);
        }
    }

    private static bool IsEndorsed(JsonWebKey key, string channelId) =>
        !string.IsNullOrEmpty(channelId)
        && key.AdditionalData.TryGetValue("endorsements", out var endorsements)
        && endorsements switch
        {
            JsonElement { ValueKind: JsonValueKind.Array } list =>
                list.EnumerateArray().Any(e => e.ValueKind == JsonValueKind.String && e.ValueEquals(channelId)),
            IEnumerable<object> list => list.Contains(channelId),
            _ => false,
        };

    private static UnauthorizedAccessException Refused(string why, Exception inner = null) => new($"The token is refused: {why}.", inner);
}
