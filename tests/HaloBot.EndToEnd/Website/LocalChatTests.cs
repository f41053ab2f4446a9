using HaloBot.EndToEnd.Browser;
using HaloBot.Local;
using Microsoft.Playwright;

namespace HaloBot.EndToEnd.Website;

/// <summary>The widget against the Direct Line that runs on one machine.</summary>
public sealed class LocalChatTests(BrowserFixture browser) : IAsyncLifetime
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("halobot-");
    private EchoBot _bot = null!;
    private LocalHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await EchoBot.StartAsync();
        var options = new LocalHostOptions
        {
            Args = ["--urls=http://127.0.0.1:0", $"--Local:DataDirectory={_data.FullName}", $"--Local:BotUrl={_bot.MessagesAddress}"],
        };
        _host = await LocalHost.StartAsync(options, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _bot.DisposeAsync();
        _data.Delete(recursive: true);
    }

    [Fact]
    public async Task The_chat_outlives_a_reload_and_a_restart_of_the_host()
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.Page.GotoAsync(_host.BaseAddress.ToString());
        await visitor.Chat.OpenAsync();
        await visitor.Chat.ShowsOnceAsync(FakeDirectLine.Greeting);
        await WidgetSite.SayAsync(visitor, "One");

        await visitor.Page.ReloadAsync();
        await visitor.Chat.ShowsOnceAsync("You said: One");
        _host = await _host.RestartAsync(TestContext.Current.CancellationToken);
        await visitor.Page.ReloadAsync();
        await visitor.Chat.ShowsOnceAsync("You said: One");
        await WidgetSite.SayAsync(visitor, "Two");

        await Assertions.Expect(visitor.Chat.Bubbles).ToHaveTextAsync([FakeDirectLine.Greeting, "One", "You said: One", "Two", "You said: Two"]);

        // While the host is away, the staff's side of the page asks it in vain.
        visitor.Faults.Where(fault => !fault.Contains("ERR_CONNECTION_REFUSED") || !fault.Contains("/local/")).ShouldBeEmpty();
    }
}
