using HaloBot.EndToEnd.Browser;
using HaloBot.Website;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HaloBot.EndToEnd.Website;

/// <summary>
/// Two servers, as in life: Halo's website (another origin, with a page that carries the launcher, and Direct Line beside it)
/// and HaloBot's own endpoints.
/// </summary>
internal sealed class WidgetSite : IAsyncDisposable
{
    public const string Secret = "a-direct-line-secret-for-tests";

    private readonly WebApplication _website;
    private readonly WebApplication _bot;

    private WidgetSite(WebApplication website, WebApplication bot, FakeDirectLine directLine) => (_website, _bot, DirectLine) = (website, bot, directLine);

    public FakeDirectLine DirectLine { get; }

    public string HaloPage => $"{_website.Urls.First()}/";

    public string Bot => _bot.Urls.First();

    public static async Task<WidgetSite> StartAsync(string attributes = "")
    {
        var directLine = new FakeDirectLine();
        var website = Builder().Build();
        directLine.Map(website);
        var page = "";
        website.MapGet("/", () => Results.Content(page, "text/html; charset=utf-8"));
        await website.StartAsync();
        directLine.Address = website.Urls.First();

        var builder = Builder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["DirectLine:Secret"] = Secret,
            ["DirectLine:Endpoint"] = $"{website.Urls.First()}/v3/directline",
            ["DirectLine:TrustedOrigins:0"] = website.Urls.First(),
        });
        builder.AddWebsite();
        var bot = builder.Build().MapWebsite();
        await bot.StartAsync();
        page = HaloPageWith($"""<script src="{bot.Urls.First()}/widget.js" async {attributes}></script>""");
        return new WidgetSite(website, bot, directLine);
    }

    /// <summary>Comes to Halo's page and opens the chat; returns when the bot has greeted.</summary>
    public async Task OpenChatAsync(Visitor visitor)
    {
        await visitor.Page.GotoAsync(HaloPage);
        await visitor.Chat.OpenAsync();
        await visitor.Chat.ShowsOnceAsync(FakeDirectLine.Greeting);
    }

    /// <summary>Says something, and waits for the bot to repeat it.</summary>
    public static async Task SayAsync(Visitor visitor, string text)
    {
        await visitor.Chat.SayAsync(text);
        await visitor.Chat.ShowsOnceAsync($"You said: {text}");
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _website.DisposeAsync();
    }

    private static WebApplicationBuilder Builder()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        builder.Services.AddCors();
        builder.Logging.ClearProviders();
        return builder;
    }

    private static string HaloPageWith(string script) => $"""
        <!doctype html>
        <html lang="en-GB">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Halo Connect</title><link rel="icon" href="data:,"></head>
        <body style="margin: 2rem; font-family: system-ui">
          <main><h1>Broadband and phone</h1><p>Welcome to Halo Connect. <a href="#plans">See our plans</a></p></main>
          {script}
        </body>
        </html>
        """;
}
