using System.Security.Cryptography;
using System.Text;

namespace HaloBot.Local.DirectLine;

/// <summary>Reads the credentials of a Direct Line request: a header, or a parameter where a browser cannot send headers.</summary>
internal sealed class DirectLineAuthentication(LocalKeys keys, DirectLineTokens tokens)
{
    /// <summary>The query parameter of a stream's address.</summary>
    public const string StreamParameter = "t";

    /// <summary>The caller, or the answer that refuses the request.</summary>
    public async Task<(DirectLineCaller? Caller, IResult? Refusal)> ReadAsync(HttpRequest request)
    {
        if (Credential(request) is not { } credential)
        {
            return (null, ErrorBody.Answer(StatusCodes.Status401Unauthorized, "BadArgument", "Missing or malformed Authorization header: send 'Bearer' and a token."));
        }

        if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(credential), Encoding.UTF8.GetBytes(keys.DirectLineSecret)))
        {
            return (new DirectLineCaller(Grant: null), null);
        }

        if (await tokens.ReadAsync(credential) is not var (grant, expired))
        {
            return (null, DirectLineErrors.Forbidden("BadArgument", "Invalid token or secret."));
        }

        if (expired)
        {
            return (null, DirectLineErrors.Forbidden("TokenExpired", "Token has expired."));
        }

        var origin = request.Headers.Origin.ToString();
        return grant.Origins.Count == 0 || origin.Length == 0 || grant.Origins.Contains(origin, StringComparer.OrdinalIgnoreCase)
            ? (new DirectLineCaller(grant), null)
            : (null, DirectLineErrors.Forbidden("BadArgument", $"The token's trusted origins do not include {origin}."));
    }

    private static string? Credential(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
        {
            return header["Bearer ".Length..].Trim();
        }

        return request.HttpContext.WebSockets.IsWebSocketRequest ? request.Query[StreamParameter].ToString() : null;
    }
}
