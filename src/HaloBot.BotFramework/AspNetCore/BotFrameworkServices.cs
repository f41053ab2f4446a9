using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Registers the adapter as the official samples do, with two things that the official constructors have no place for: the host's
/// environment, and the machine's clock (tokens do not follow business time).
/// </summary>
internal static class BotFrameworkServices
{
    /// <param name="clock">The machine's; null for the system's.</param>
    public static IServiceCollection AddBotFramework(this IServiceCollection services, TimeProvider clock = null)
    {
        clock ??= TimeProvider.System;
        services.AddConnectorHttp(_ => clock);
        services.AddSingleton(provider => new ConfigurationBotFrameworkAuthentication(
            provider.GetRequiredService<IConfiguration>(),
            provider.GetRequiredService<IHostEnvironment>(),
            clock,
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
