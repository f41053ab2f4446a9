using HaloBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HaloBot.Benchmarks.Bots;

/// <summary>HaloBot as it is deployed, storage and background work included, in this process, and watched.</summary>
internal static class WholeBot
{
    // Teams' own limits would pace the alerts, and a list would take their place: what is measured here is what comes before.
    private const string Unpaced = "1000000";

    /// <param name="teams">Where the Bot Connector answers.</param>
    public static WebApplication Build(string storage, string teams, StorageWatch watch)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Development,
        });
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(ComplaintBot.Settings);
        builder.Configuration["Bot:DangerouslyAllowUnauthenticatedRequests"] = "true";
        builder.Configuration["Storage:ConnectionString"] = storage;
        builder.Configuration["Teams:ServiceUrl"] = teams;
        foreach (var window in new[] { "PerSecond", "PerTwoSeconds", "PerThirtySeconds", "PerHour" })
        {
            builder.Configuration[$"Teams:Limits:{window}"] = Unpaced;
        }

        builder.Configuration["Teams:Rush:Filings"] = "1000";
        builder.AddHaloBot();
        Here.Listen(builder);
        builder.Services.AddSingleton(_ => watch.Watched(Tables.ClientOptions()));
        builder.Services.AddSingleton<FrontDoor>();
        builder.Services.AddSingleton(services => watch.Watched(services.GetRequiredService<FrontDoor>()));
        return builder.Build().MapHaloBot();
    }
}
