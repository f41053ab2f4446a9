using HaloBot.Website;

namespace HaloBot;

/// <summary>Adds HaloBot to a web application: the deployed host and HaloBot.Local both call these two.</summary>
public static class HaloBotHost
{
    public static WebApplicationBuilder AddHaloBot(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<Delivery.Sweep>();
        builder.Services.AddSingleton<Storage.CaseStore>();
        builder.AddWebsite();
        return builder;
    }

    public static WebApplication MapHaloBot(this WebApplication app) => app.MapWebsite();
}
