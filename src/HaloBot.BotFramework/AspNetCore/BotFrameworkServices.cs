using Microsoft.Bot.Connector.Authentication;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Registers the adapter as the official samples do, with two things that the official constructors have no place for: the host's
/// environment, and the machine's clock (tokens do not follow business time).
/// </summary>
internal static class BotFrameworkServices
{
    public static IServiceCollection AddBotFramework(this IServiceCollection services)
    {
        services.AddHttpClient();
        services.AddSingleton(provider => new ConfigurationBotFrameworkAuthentication(
            provider.GetRequiredService<IConfiguration>(),
            provider.GetRequiredService<IHostEnvironment>(),
            TimeProvider.System,
            provider.GetService<ServiceClientCredentialsFactory>(),
            provider.GetRequiredService<IHttpClientFactory>(),
            provider.GetRequiredService<ILogger<ConfigurationBotFrameworkAuthentication>>()));
        services.AddSingleton<BotFrameworkAuthentication>(provider => provider.GetRequiredService<ConfigurationBotFrameworkAuthentication>());
        services.AddSingleton(provider => new CloudAdapter(
            provider.GetRequiredService<BotFrameworkAuthentication>(), provider.GetRequiredService<ILogger<CloudAdapter>>()));
        services.AddSingleton<IBotFrameworkHttpAdapter>(provider => provider.GetRequiredService<CloudAdapter>());
        services.AddSingleton<BotAdapter>(provider => provider.GetRequiredService<CloudAdapter>());
        return services;
    }
}
