using Microsoft.AspNetCore.Builder;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HaloBot.Benchmarks.Bots;

/// <summary>
/// HaloBot itself, as it is deployed, with two changes: conversations are kept in memory (serialised all the same, and guarded by their
/// version), and nothing runs beside the turns, because there is no storage account to sweep.
/// </summary>
internal static class ComplaintBot
{
    /// <summary>Enough to start.</summary>
    internal static IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["MicrosoftAppId"] = KeyServer.AppId,
        ["MicrosoftAppType"] = "UserAssignedMSI",
        ["Storage:ConnectionString"] = "UseDevelopmentStorage=true",
        ["Teams:TenantId"] = "5d1e2b0e-0000-4000-8000-000000000001",
        ["Teams:ServiceUrl"] = "https://teams.example/",
        ["Teams:TeamId"] = "19:team@thread.tacv2",
        ["Teams:ChannelId"] = "19:channel@thread.tacv2",
        ["Teams:Managers:0"] = "5d1e2b0e-0000-4000-8000-000000000002",
        ["DirectLine:Secret"] = "only-for-measuring-0123456789",
        ["Procedure:Edition"] = "published",
    };

    /// <param name="keys">Where the channels' keys are published, or null to let everybody in.</param>
    /// <param name="configure">Changes the services before they are built.</param>
    public static WebApplication Build(string? keys = null, Action<IServiceCollection>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = keys is null ? Environments.Development : Environments.Production,
        });
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(Settings);
        builder.Configuration[keys is null ? "Bot:DangerouslyAllowUnauthenticatedRequests" : "Bot:OpenIdMetadata"] = keys ?? "true";
        builder.AddHaloBot();
        Here.Listen(builder);
        KeepInMemory(builder.Services);
        if (keys is not null)
        {
            builder.Services.AddSingleton<BotFrameworkAuthentication>(services => new ConfigurationBotFrameworkAuthentication(
                builder.Configuration, builder.Environment, TimeProvider.System, new FixedToken(), services.GetRequiredService<IHttpClientFactory>()));
        }

        configure?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapHaloBot();
        return app;
    }

    private static void KeepInMemory(IServiceCollection services)
    {
        services.AddSingleton<IStorage>(new MemoryConversations());
        foreach (var worker in services.Where(service => service.ServiceType == typeof(IHostedService) && IsOurs(service)).ToList())
        {
            services.Remove(worker);
        }
    }

    private static bool IsOurs(ServiceDescriptor service) =>
        (service.ImplementationType ?? service.ImplementationFactory?.Method.DeclaringType)?.Assembly == typeof(FrontDoor).Assembly;
}
