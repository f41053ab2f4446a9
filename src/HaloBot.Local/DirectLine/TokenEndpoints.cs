using System.Text.Json.Nodes;

namespace HaloBot.Local.DirectLine;

/// <summary><c>tokens/generate</c> for the holder of the secret, <c>tokens/refresh</c> for the holder of a token.</summary>
internal static class TokenEndpoints
{
    public static void MapTokens(this RouteGroupBuilder service)
    {
        service.MapPost("/tokens/generate", GenerateAsync);
        service.MapPost("/tokens/refresh", Refresh);
    }

    private static async Task<IResult> GenerateAsync(HttpContext http, DirectLineTokens tokens)
    {
        if (http.Caller().Grant is not null)
        {
            return DirectLineErrors.Forbidden("BadArgument", "Only the secret can generate a token.");
        }

        if (await http.Request.ReadOptionalObjectAsync() is not { } asked)
        {
            return DirectLineErrors.Malformed("The body must be one JSON object.");
        }

        var user = asked.Text("user", "id") ?? asked.Text("User", "Id");
        if (user is not null && !user.StartsWith("dl_", StringComparison.Ordinal))
        {
            return DirectLineErrors.Malformed("User ids must start with 'dl_'.");
        }

        var origins = asked["trustedOrigins"] as JsonArray ?? asked["TrustedOrigins"] as JsonArray;
        var trusted = origins?.Select(origin => origin.Text()).OfType<string>().ToArray() ?? [];
        return Token(tokens, new TokenGrant(Conversations.NewId(), user, trusted));
    }

    private static IResult Refresh(HttpContext http, DirectLineTokens tokens) =>
        http.Caller().Grant is { } grant ? Token(tokens, grant) : DirectLineErrors.Forbidden("BadArgument", "A secret has no token to refresh.");

    private static IResult Token(DirectLineTokens tokens, TokenGrant grant) => Results.Json(new JsonObject
    {
        ["conversationId"] = grant.ConversationId,
        ["token"] = tokens.Issue(grant),
        ["expires_in"] = (int)DirectLineTokens.Lifetime.TotalSeconds,
    });
}
