using System.Net;
using System.Text.Json;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace HaloBot;

/// <summary>The same as SdkSeam.InRepo.cs for the official packages, whose members of type object are Newtonsoft JSON.</summary>
internal static class SdkSeam
{
    // The official dialogs keep objects of their own types in their state, so the type's name has to be written; only
    // types of the SDK and of .NET's core are read back.
    private static readonly JsonSerializerSettings DialogSettings = new()
    {
        TypeNameHandling = TypeNameHandling.All,
        SerializationBinder = new SdkTypesOnly(),
        MaxDepth = 64,
    };

    private static readonly Dictionary<string, string?> PublicCloud = new(StringComparer.Ordinal)
    {
        ["ToChannelFromBotLoginUrl"] = "https://login.microsoftonline.com/{0}",
        ["ToChannelFromBotOAuthScope"] = "https://api.botframework.com",
        ["ToBotFromChannelTokenIssuer"] = "https://api.botframework.com",
        ["ToBotFromEmulatorOpenIdMetadataUrl"] = "https://login.microsoftonline.com/botframework.com/v2.0/.well-known/openid-configuration",
        ["OAuthUrl"] = "https://api.botframework.com",
        ["CallerId"] = "urn:botframework:azure",
    };

    private static readonly Dictionary<string, string?> UsGovernment = new(StringComparer.Ordinal)
    {
        ["ToChannelFromBotLoginUrl"] = "https://login.microsoftonline.us/{0}",
        ["ToChannelFromBotOAuthScope"] = "https://api.botframework.us",
        ["ToBotFromChannelTokenIssuer"] = "https://api.botframework.us",
        ["ToBotFromEmulatorOpenIdMetadataUrl"] =
            "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration",
        ["OAuthUrl"] = "https://api.botframework.azure.us",
        ["CallerId"] = "urn:botframework:azureusgov",
    };

    /// <inheritdoc cref="SdkSeam" />
    public static JsonElement? ToJson(object? value) =>
        value is null ? null : JsonElement.Parse(JsonConvert.SerializeObject(value));

    public static object FromJson(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        return JToken.ReadFrom(reader);
    }

    /// <summary>A text member of an entity whose kind the SDK does not know.</summary>
    public static string? TextOf(Entity entity, string name) =>
        (string?)entity.Properties?[name];

    public static string WriteDialogState(DialogState state) => JsonConvert.SerializeObject(state, DialogSettings);

    public static DialogState ReadDialogState(string json) => JsonConvert.DeserializeObject<DialogState>(json, DialogSettings)!;

    /// <summary>The official client takes the factory's default one.</summary>
    public static IServiceCollection AddHttp(IServiceCollection services) => services.AddHttpClient();

    public static bool IsUncertain(Exception failure) => failure switch
    {
        ErrorResponseException { Response.StatusCode: HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout } => true,
        HttpRequestException
        {
            HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
        } => false,
        HttpRequestException or TaskCanceledException => true,
        _ => false,
    };

    public static BotFrameworkAuthentication Authentication(IServiceProvider services) => new ConfigurationBotFrameworkAuthentication(
        WithCloud(WithoutCertificate(BotIdentity.ConfigurationForAuthentication(services.GetRequiredService<IConfiguration>()))),
        httpClientFactory: services.GetRequiredService<IHttpClientFactory>(),
        logger: services.GetRequiredService<ILogger<ConfigurationBotFrameworkAuthentication>>());

    /// <summary>The official client keeps no list of service URLs.</summary>
    public static void Trust(BotFrameworkAuthentication authentication, string serviceUrl)
    {
    }

    // Their factory knows secrets only; theirs for certificates wants the certificate already loaded.
    private static IConfiguration WithoutCertificate(IConfiguration configuration) =>
        configuration["MicrosoftAppCertificatePath"] is { Length: > 0 } path
            ? throw new SettingException("MicrosoftAppCertificatePath", path, "A build against the official packages takes MicrosoftAppPassword instead.")
            : configuration;

    // The official packages take an address of signing keys only together with all else that makes a cloud; they fill in nothing.
    private static IConfiguration WithCloud(IConfiguration configuration)
    {
        var metadata = configuration["Bot:OpenIdMetadata"];
        if (string.IsNullOrWhiteSpace(metadata))
        {
            return configuration;
        }

        var isGovernment = string.Equals(configuration["ChannelService"]?.TrimEnd('/'), "https://botframework.azure.us", StringComparison.OrdinalIgnoreCase)
            || (Uri.TryCreate(metadata, UriKind.Absolute, out var address) && address.Host.EndsWith(".azure.us", StringComparison.OrdinalIgnoreCase));
        var cloud = isGovernment ? UsGovernment : PublicCloud;
        return new ConfigurationBuilder()
            .AddConfiguration(configuration)
            .AddInMemoryCollection(cloud)
            .AddInMemoryCollection([new("ToBotFromChannelOpenIdMetadataUrl", metadata)])
            .Build();
    }

    private sealed class SdkTypesOnly : DefaultSerializationBinder
    {
        public override Type BindToType(string? assemblyName, string typeName) =>
            assemblyName is not null && (assemblyName.StartsWith("Microsoft.Bot.", StringComparison.Ordinal)
                || assemblyName is "System.Private.CoreLib" or "System.Collections" or "mscorlib" or "Newtonsoft.Json")
                ? base.BindToType(assemblyName, typeName)
                : throw new JsonSerializationException($"{typeName} of {assemblyName} does not belong in a dialog's state.");
    }
}
