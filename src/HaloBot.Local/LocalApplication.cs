using HaloBot.Local.Clock;
using HaloBot.Local.DirectLine;
using HaloBot.Local.Mail;
using HaloBot.Local.Teams;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Configuration.Memory;

namespace HaloBot.Local;

/// <summary>Puts the bot and the simulators into one web application.</summary>
internal static class LocalApplication
{
    public static WebApplicationBuilder CreateBuilder(IReadOnlyList<string> args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = [.. args],
            ApplicationName = typeof(LocalApplication).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Development,
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);

        // It warns that anybody may speak as anybody: on this machine, that is the point.
        builder.Logging.AddFilter("Microsoft.Bot.Builder.Integration.AspNet.Core.ConfigurationBotFrameworkAuthentication", LogLevel.Error);
        return builder;
    }

    public static WebApplication Build(
        WebApplicationBuilder builder,
        LoopbackAddress address,
        DataDirectory data,
        string? storage,
        int? mailPort,
        Action<WebApplicationBuilder>? configure)
    {
        var keys = LocalKeys.Open(data.Keys);
        Supply(builder, BotConfiguration.For(address.BaseAddress, keys, storage, mailPort));
        Listen(builder, address);
        builder.AddHaloBot();
        AddSimulators(builder, address.BaseAddress, data, keys);
        configure?.Invoke(builder);

        var app = builder.Build();
        app.UseWebSockets();
        app.UseCors();
        app.MapHaloBot();
        app.MapPage();
        app.MapClock();
        app.MapDirectLine();
        app.MapMail();
        app.MapTeams();
        return app;
    }

    /// <summary>Above the settings files, which describe deployment; below the environment and the command line, which a person chose.</summary>
    private static void Supply(WebApplicationBuilder builder, Dictionary<string, string?> settings)
    {
        var sources = builder.Configuration.Sources;
        var lastFile = sources.LastOrDefault(source => source is JsonConfigurationSource);
        sources.Insert(lastFile is null ? 0 : sources.IndexOf(lastFile) + 1, new MemoryConfigurationSource { InitialData = settings });
    }

    /// <summary>The port was bound before anything was configured, because the bot is told its own address.</summary>
    private static void Listen(WebApplicationBuilder builder, LoopbackAddress address)
    {
        builder.WebHost.UseSetting(WebHostDefaults.HttpPortsKey, null);
        builder.WebHost.UseUrls(address.BaseAddress.ToString());
        builder.Services.Configure<SocketTransportOptions>(transport => transport.CreateBoundListenSocket = _ => address.Take());
    }

    private static void AddSimulators(WebApplicationBuilder builder, Uri address, DataDirectory data, LocalKeys keys)
    {
        var services = builder.Services;
        services.AddSingleton(data);
        services.AddSingleton(keys);
        services.AddSingleton(new LocalAddresses(address));
        services.AddSingleton(_ => new BotClient(new Uri(builder.Configuration["Local:BotUrl"] ?? new Uri(address, "api/messages").ToString())));
        services.AddClock(data.Clock);

        // The data directory is locked, so a host that starts again is the only one: it finds its own claims again.
        services.AddSingleton(new InstanceName("local"));
        services.AddDirectLine();
        services.AddSingleton(new Mailbox(data.Mail));
        services.AddTeams();
    }
}
