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
    private readonly ProvenTokens _proven = new();

    /// <exception cref="UnauthorizedAccessException">The message says which rule failed: for the log, not for the caller.</exception>
    public async Task<ClaimsIdentity> ValidateAsync(string authHeader, Activity activity, CancellationToken cancellationToken)
    {
        var text = Bearer(authHeader);
        var proven = await FindProvenAsync(text, cancellationToken) ?? _proven.Add(text, await ProveAsync(text, cancellationToken));
        if (!IsCurrent(proven))
        {
            _proven.Forget(text);
            throw Refused("it is not valid yet, or not any more");
        }

        if (!IsEndorsed(proven.Key, activity.ChannelId))
        {
            throw Refused($"its key is not endorsed for the channel '{activity.ChannelId}'");
        }

        if (proven.ServiceUrl is null || !string.Equals(proven.ServiceUrl, activity.ServiceUrl, StringComparison.OrdinalIgnoreCase))
        {
            throw Refused("its serviceurl is not the activity's");
        }

        // A copy: whoever runs the turn may add to it.
        return proven.Identity.Clone();
    }

    /// <summary>What was proven by a key that the channels still have.</summary>
    private async Task<ProvenToken> FindProvenAsync(string text, CancellationToken cancellationToken) =>
        _proven.Find(text) is { } proven && ReferenceEquals(proven.Key, await keys.FindAsync(proven.Key.Kid, cancellationToken)) ? proven : null;

    private async Task<ProvenToken> ProveAsync(string text, CancellationToken cancellationToken)
    {
        var token = Parse(text);
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

        token.TryGetPayloadValue<string>("serviceurl", out var serviceUrl);
        return new ProvenToken(key, result.ClaimsIdentity, serviceUrl, token.ValidFrom, token.ValidTo);
    }

    private TokenValidationParameters Rules(SecurityKey key) => new()
    {
        ValidIssuer = issuer,
        ValidAudience = appId,
        ValidAlgorithms = Algorithms,
        IssuerSigningKey = key,
        RequireSignedTokens = true,
        RequireExpirationTime = true,

        // Checked by IsCurrent, every time. That there is an end at all is checked here.
        LifetimeValidator = (_, expires, _, _) => expires is not null,
    };

    /// <summary>The handler gives the earliest time there is where a token does not say from when it is valid.</summary>
    private bool IsCurrent(ProvenToken token)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return now - token.Expires <= ClockSkew && token.NotBefore - now <= ClockSkew;
    }

    private static string Bearer(string authHeader) => authHeader?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) is true
        ? authHeader[Scheme.Length..].Trim()
        : throw new UnauthorizedAccessException("The request has no bearer token.");

    private JsonWebToken Parse(string token)
    {
        try
        {
            return _handler.ReadJsonWebToken(token);
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
