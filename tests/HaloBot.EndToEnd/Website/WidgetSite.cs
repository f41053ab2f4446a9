using HaloBot.EndToEnd.Browser;
using HaloBot.Website;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

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

    /// <summary>The panel's page, as a test finds things in it.</summary>
    public static IFrameLocator Chat(IPage page) => page.FrameLocator("iframe");

    /// <summary>Comes to Halo's page and opens the chat; returns when the bot has greeted.</summary>
    public async Task OpenChatAsync(Visitor visitor)
    {
        await visitor.Page.GotoAsync(HaloPage);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Chat with us" }).ClickAsync();
        await Assertions.Expect(Bubble(visitor.Page, "Hello. What has gone wrong?")).ToHaveCountAsync(1);
    }

    /// <summary>Types as the customer does, and waits for the bot's answer.</summary>
    public static async Task SayAsync(IPage page, string text)
    {
        await Chat(page).GetByRole(AriaRole.Textbox, new() { Name = "Your message" }).FillAsync(text);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Bubble(page, $"You said: {text}")).ToHaveCountAsync(1);
    }

    /// <summary>The bubbles in the transcript with exactly this text.</summary>
    public static ILocator Bubble(IPage page, string text) =>
        Chat(page).Locator(".webchat__bubble__content").GetByText(text, new() { Exact = true });

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
