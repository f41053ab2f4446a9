using HaloBot.EndToEnd.Browser;
using Microsoft.Playwright;

namespace HaloBot.EndToEnd.MainJob;

/// <summary>axe-core against WCAG 2.2 A and AA, in every state that a customer can meet.</summary>
public sealed class AccessibilityTests(BrowserFixture browser, LocalSite site) : IClassFixture<LocalSite>
{
    [Theory]
    [InlineData(ColorScheme.Light, ForcedColors.None)]
    [InlineData(ColorScheme.Dark, ForcedColors.None)]
    [InlineData(ColorScheme.Light, ForcedColors.Active)]
    public async Task Every_state_of_the_chat_is_accessible(ColorScheme scheme, ForcedColors forced)
    {
        await using var visitor = await browser.VisitAsync(configure: options => (options.ColorScheme, options.ForcedColors) = (scheme, forced));
        var chat = visitor.Chat;
        var faults = new List<string>();
        async Task CheckAsync(string state, params string[] except)
        {
            await visitor.Page.Mouse.MoveAsync(0, 0);
            faults.AddRange((await visitor.AccessibilityFaultsAsync(except)).Select(fault => $"{state}: {fault}"));
            await Screenshots.TakeAsync(visitor.Page, $"state-{state.Replace(' ', '-')}-{(forced == ForcedColors.Active ? "forced" : scheme.ToString())}");
        }

        await visitor.Page.GotoAsync(site.HaloPage);
        await Assertions.Expect(chat.Launcher).ToBeVisibleAsync();
        await CheckAsync("closed");
        await visitor.Context.RouteAsync("**/api/directline/token", route => route.AbortAsync());
        await chat.OpenAsync();
        await Assertions.Expect(chat.Frame.Locator("#trouble")).ToBeVisibleAsync();
        await CheckAsync("trouble");
        await visitor.Context.UnrouteAllAsync();
        await chat.Frame.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await ReadsAsync(chat, "What we keep and why");
        await Assertions.Expect(chat.Frame.GetByRole(AriaRole.Group).Filter(new() { HasText = "Before you start" })).ToBeVisibleAsync();
        await CheckAsync("greeted");
        await chat.Frame.GetByText("Before you start").ClickAsync();
        await CheckAsync("notice open");

        await SayAsync(chat, "My broadband is off", "is this about your home");
        await CheckAsync("asked");
        await SayAsync(chat, "My home", "What name should we use");
        await SayAsync(chat, "Jo Bloggs", "How can we reach you");
        await SayAsync(chat, "jo@example.com", "What would put it right");
        await SayAsync(chat, "Skip the rest", "Is it right?");
        await CheckAsync("summary");
        await SayAsync(chat, "Send", "Reference: ");
        await CheckAsync("filed");

        await chat.Frame.GetByRole(AriaRole.Button, new() { Name = "End chat and forget on this device" }).ClickAsync();
        await CheckAsync("confirm");
        await chat.Frame.GetByRole(AriaRole.Button, new() { Name = "End chat", Exact = true }).ClickAsync();
        await Assertions.Expect(chat.Frame.Locator("#ended")).ToBeVisibleAsync();
        await CheckAsync("ended");

        await visitor.Page.GotoAsync(new Uri(site.Host.BaseAddress, "procedure").ToString());
        await CheckAsync("procedure");
        await visitor.Page.GotoAsync(site.Host.BaseAddress.ToString());
        await Assertions.Expect(visitor.Page.FrameLocator("iframe[src='/local/staff']").GetByText("New complaint HC-").First).ToBeVisibleAsync();

        // In forced colours axe reads this page's own colour of letters and the browser's of what is behind them: a contrast that nobody sees.
        await CheckAsync("cards", forced == ForcedColors.Active ? ["color-contrast"] : []);
        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_transcript_has_its_name_and_says_who_speaks()
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.Page.GotoAsync(site.HaloPage);
        await visitor.Chat.OpenAsync();

        await Assertions.Expect(visitor.Chat.Frame.Locator("[role=log][aria-live=polite][aria-roledescription='chat history'] article")
            .Filter(new() { HasText = "Halo Connect said:" }).Filter(new() { HasText = "What we keep and why" })).ToHaveCountAsync(1);
        await Assertions.Expect(visitor.Chat.Frame.GetByLabel("Chat history, press arrow keys to navigate.")).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Chat.Frame.GetByRole(AriaRole.Feed)).ToHaveAttributeAsync("aria-roledescription", "chat history");
    }

    private static Task ReadsAsync(ChatPanel chat, string words) => Assertions.Expect(chat.Bubbles.GetByText(words).First).ToBeVisibleAsync();

    private static async Task SayAsync(ChatPanel chat, string words, string answer)
    {
        await chat.SayAsync(words);
        await ReadsAsync(chat, answer);
    }
}
