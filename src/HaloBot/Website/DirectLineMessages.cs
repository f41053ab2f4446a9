using System.Text.Json.Serialization;

namespace HaloBot.Website;

/// <summary>What the widget may send: nothing, a token to renew, or the resume value it kept.</summary>
internal sealed record TokenRequest(string? Token, string? Resume);

/// <summary>What the widget needs to connect. The contract spells its names, so they are spelt here too.</summary>
internal sealed record TokenAnswer(
    [property: JsonPropertyName("token")] string Token,
    [property: JsonPropertyName("conversationId")] string ConversationId,
    [property: JsonPropertyName("userId")] string? UserId,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    [property: JsonPropertyName("domain")] string Domain,
    [property: JsonPropertyName("resume")] string? Resume);

/// <summary>Direct Line's request for a token that is bound to a user and to the pages that may use it.</summary>
internal sealed record GenerateRequest(GenerateUser User, IReadOnlyList<string> TrustedOrigins);

internal sealed record GenerateUser(string Id);

/// <summary>Direct Line's answer to generating, refreshing and reconnecting alike.</summary>
internal sealed record DirectLineGrant(string? Token, string? ConversationId, [property: JsonPropertyName("expires_in")] int? ExpiresIn);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TokenRequest))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(GenerateRequest))]
[JsonSerializable(typeof(DirectLineGrant))]
internal sealed partial class DirectLineJson : JsonSerializerContext;
