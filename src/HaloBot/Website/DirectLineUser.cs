using Microsoft.IdentityModel.JsonWebTokens;

namespace HaloBot.Website;

/// <summary>Whom a token is bound to. Read only from tokens that Direct Line itself has just handed out, hence no signature check.</summary>
internal static class DirectLineUser
{
    private static readonly JsonWebTokenHandler Handler = new();

    public static string? Of(string token)
    {
        if (!Handler.CanReadToken(token))
        {
            return null;
        }

        try
        {
            return Handler.ReadJsonWebToken(token).TryGetPayloadValue<string>("user", out var user) ? user : null;
        }
        catch (ArgumentException)
        {
            return null; // three parts with dots, but no JWT
        }
    }
}
