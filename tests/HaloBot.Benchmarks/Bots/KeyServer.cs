using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace HaloBot.Benchmarks.Bots;

/// <summary>Plays the channels' side of authentication: publishes a key, and signs tokens with it.</summary>
internal sealed class KeyServer : IAsyncDisposable
{
    public const string AppId = "5d1e2b0e-0000-4000-8000-000000000003";

    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "key1" };
    private readonly WebApplication _app;

    private KeyServer(WebApplication app) => _app = app;

    public string Address => $"{_app.Urls.Single()}/openid";

    public static async Task<KeyServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        Here.Listen(builder);
        var server = new KeyServer(builder.Build());
        server._app.MapGet("/openid", () => Json(new JsonObject
        {
            ["issuer"] = "https://api.botframework.com",
            ["jwks_uri"] = $"{server._app.Urls.Single()}/keys",
        }));
        server._app.MapGet("/keys", () => Json(new JsonObject { ["keys"] = new JsonArray(server.PublicKey()) }));
        await server._app.StartAsync();
        return server;
    }

    /// <summary>A channel signs a token for a service URL and uses it for an hour.</summary>
    public string TokenFor(string serviceUrl) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = "https://api.botframework.com",
        Audience = AppId,
        Claims = new Dictionary<string, object> { ["serviceurl"] = serviceUrl },
        Expires = TimeProvider.System.GetUtcNow().AddHours(1).UtcDateTime,
        SigningCredentials = new SigningCredentials(_key, SecurityAlgorithms.RsaSha256),
    });

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Rsa.Dispose();
    }

    private JsonObject PublicKey()
    {
        var key = _key.Rsa.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["kty"] = "RSA",
            ["kid"] = _key.KeyId,
            ["n"] = Base64UrlEncoder.Encode(key.Modulus),
            ["e"] = Base64UrlEncoder.Encode(key.Exponent),
            ["endorsements"] = new JsonArray("directline"),
        };
    }

    private static IResult Json(JsonObject json) => Results.Text(json.ToJsonString(), "application/json");
}
