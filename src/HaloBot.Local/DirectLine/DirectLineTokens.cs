using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace HaloBot.Local.DirectLine;

/// <summary>What a token allows: one conversation, as one user where it names one, from the named websites where it names any.</summary>
internal sealed record TokenGrant(string ConversationId, string? UserId, IReadOnlyList<string> Origins);

/// <summary>Issues and reads Direct Line tokens. They live by the machine's clock, whatever business time says.</summary>
internal sealed class DirectLineTokens(LocalKeys keys, TimeProvider machine)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private const string Issuer = "halobot-local";
    private readonly SymmetricSecurityKey _key = new(Convert.FromBase64String(keys.TokenKey));
    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };

    public string Issue(TokenGrant grant)
    {
        var claims = new Dictionary<string, object>(StringComparer.Ordinal) { ["conv"] = grant.ConversationId };
        if (grant.UserId is not null)
        {
            claims["user"] = grant.UserId;
        }

        if (grant.Origins.Count > 0)
        {
            claims["origins"] = grant.Origins.ToArray();
        }

        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Claims = claims,
            Expires = (machine.GetUtcNow() + Lifetime).UtcDateTime,
            SigningCredentials = new SigningCredentials(_key, SecurityAlgorithms.HmacSha256),
        });
    }

    /// <summary>The grant, and whether its time is over; null for anything that was not issued here.</summary>
    public async Task<(TokenGrant Grant, bool Expired)?> ReadAsync(string text)
    {
        var result = await _handler.ValidateTokenAsync(text, new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidateAudience = false,
            ValidateLifetime = false, // judged below, by the clock that issued it
            IssuerSigningKey = _key,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
        });
        if (!result.IsValid || result.SecurityToken is not JsonWebToken token || !token.TryGetPayloadValue("conv", out string conversation))
        {
            return null;
        }

        token.TryGetPayloadValue("user", out string? user);
        token.TryGetPayloadValue("origins", out string[]? origins);
        return (new TokenGrant(conversation, user, origins ?? []), token.ValidTo <= machine.GetUtcNow().UtcDateTime);
    }
}
