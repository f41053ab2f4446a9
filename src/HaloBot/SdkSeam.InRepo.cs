using System.Text.Json;
using HaloBot.Staff;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace HaloBot;

/// <summary>
/// All that differs in kind between src/HaloBot.BotFramework and the official packages (SdkSeam.Official.cs): members of
/// type object are JsonElement here, Newtonsoft JSON there.
/// </summary>
internal static class SdkSeam
{
    /// <summary>Reads a Value, ChannelData or Content that came from outside.</summary>
    public static JsonElement? ToJson(object? value) => value switch
    {
        null => null,
        JsonElement element => element,
        _ => JsonSerializer.SerializeToElement(value, BotJson.TypeInfoFor(value.GetType())),
    };

    /// <summary>Makes what a Value, ChannelData or Content is set to.</summary>
    public static object FromJson(string json) => JsonElement.Parse(json);

    /// <summary>A text member of an entity whose kind the SDK does not know.</summary>
    public static string? TextOf(Entity entity, string name) =>
        entity.Properties.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static string WriteDialogState(DialogState state) => DialogStateJson.Serialize(state);

    public static DialogState ReadDialogState(string json) => DialogStateJson.Deserialize(json);

    /// <summary>The HTTP clients on which the SDK relies.</summary>
    public static IServiceCollection AddHttp(IServiceCollection services) =>
        services.AddConnectorHttp(provider => provider.GetRequiredKeyedService<TimeProvider>(Clocks.Machine));

    /// <summary>Whether what was sent may have arrived all the same, so that sending it again could be seen twice.</summary>
    public static bool IsUncertain(Exception failure) => failure is UncertainSendException;

    /// <summary>The Bot Connector's authentication, out of the configuration. Fails closed when there is no identity.</summary>
    public static BotFrameworkAuthentication Authentication(IServiceProvider services)
    {
        var authentication = new ConfigurationBotFrameworkAuthentication(
            BotIdentity.ConfigurationForAuthentication(services.GetRequiredService<IConfiguration>()),
            services.GetRequiredService<IHostEnvironment>(),
            services.GetRequiredKeyedService<TimeProvider>(Clocks.Machine),
            httpClientFactory: services.GetRequiredService<IHttpClientFactory>(),
            logger: services.GetRequiredService<ILogger<ConfigurationBotFrameworkAuthentication>>());
        if (services.GetRequiredService<TeamsSettings>().ServiceUrl is { } configured)
        {
            Trust(authentication, configured);
        }

        return authentication;
    }

    /// <summary>Lets messages go to a service URL that is configured, or was stored with a validated activity.</summary>
    public static void Trust(BotFrameworkAuthentication authentication, string serviceUrl) =>
        ((ConfigurationBotFrameworkAuthentication)authentication).ServiceUrls.Trust(serviceUrl);
}
