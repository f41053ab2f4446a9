using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace HaloBot.Website;

/// <summary>Who was chatting, and in which conversation: what a resume value vouches for.</summary>
/// <param name="ConversationId">Empty for who has not chatted yet.</param>
internal sealed record ResumePoint(string UserId, string ConversationId);

/// <summary>
/// The signed value by which a browser finds back to its conversation. Only this host can write one, so a visitor cannot name
/// somebody else's user id; its key is derived from Direct Line's secret, so every instance has it without storing it.
/// </summary>
internal sealed class ResumeToken(IOptions<DirectLineOptions> options, [FromKeyedServices("machine")] TimeProvider machineTime)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    private const string Audience = "halobot/resume";
    private const string Conversation = "conversation";

    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };

    public string Write(ResumePoint point) => _handler.CreateToken(new SecurityTokenDescriptor
    {
        Audience = Audience,
        Claims = new Dictionary<string, object> { [JwtRegisteredClaimNames.Sub] = point.UserId, [Conversation] = point.ConversationId },
        Expires = machineTime.GetUtcNow().Add(Lifetime).UtcDateTime,
        SigningCredentials = new SigningCredentials(Key(), SecurityAlgorithms.HmacSha256),
    });

    /// <summary>The point, or null when the value is forged, expired or nonsense: that visitor starts afresh.</summary>
    public async Task<ResumePoint?> ReadAsync(string value)
    {
        var result = await _handler.ValidateTokenAsync(value, new TokenValidationParameters
        {
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            IssuerSigningKey = Key(),
            ValidAudience = Audience,
            ValidateIssuer = false,
            LifetimeValidator = (_, expires, _, _) => expires > machineTime.GetUtcNow().UtcDateTime,
        });
        return result.IsValid
            && result.Claims.TryGetValue(JwtRegisteredClaimNames.Sub, out var user)
            && result.Claims.TryGetValue(Conversation, out var conversation)
                ? new ResumePoint((string)user, (string)conversation)
                : null;
    }

    private SymmetricSecurityKey Key() => new(HKDF.DeriveKey(
        HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(options.Value.Secret!), outputLength: 32, info: "halobot/resume/1"u8.ToArray()));
}
