using HaloBot.EndToEnd.Browser;
using Microsoft.Playwright;

namespace HaloBot.EndToEnd.Website;

public sealed class LauncherTests(BrowserFixture browser)
{
    [Fact]
    public async Task Nothing_but_widget_js_is_loaded_and_nothing_stored_before_the_chat_is_opened()
    {
        await using var site = await WidgetSite.StartAsync();
        await using var visitor = await browser.VisitAsync();

        await visitor.Page.GotoAsync(site.HaloPage);
        await Assertions.Expect(visitor.Chat.Launcher).ToBeVisibleAsync();
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        visitor.Requests.ShouldBe([site.HaloPage, $"{site.Bot}/widget.js"]);
        (await visitor.Context.CookiesAsync()).ShouldBeEmpty();
        (await visitor.Page.EvaluateAsync<int>("localStorage.length + sessionStorage.length")).ShouldBe(0);
        visitor.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_keyboard_opens_the_chat_moves_into_it_and_comes_back()
    {
        await using var site = await WidgetSite.StartAsync();
        await using var visitor = await browser.VisitAsync();
        var page = visitor.Page;
        await page.GotoAsync(site.HaloPage);
        await Assertions.Expect(visitor.Chat.Launcher).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("Tab"); // the page's own link
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(visitor.Chat.Launcher).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Chat with Halo Connect" })).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Chat.Frame.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeFocusedAsync();
        await Assertions.Expect(visitor.Chat.Launcher).ToBeHiddenAsync();

        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(visitor.Chat.Dialog).ToBeHiddenAsync();
        await Assertions.Expect(visitor.Chat.Launcher).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visitor.Chat.MessageBox).ToBeFocusedAsync();
        visitor.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Escape_on_the_close_button_closes_too()
    {
        await using var site = await WidgetSite.StartAsync();
        await using var visitor = await browser.VisitAsync();
        await site.OpenChatAsync(visitor);

        await visitor.Chat.CloseButton.FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(visitor.Chat.Launcher).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Escape_in_the_transcript_leads_back_to_the_message_box_and_closes_nothing()
    {
        await using var site = await WidgetSite.StartAsync();
        await using var visitor = await browser.VisitAsync();
        await site.OpenChatAsync(visitor);

        await visitor.Chat.Frame.Locator(".webchat__basic-transcript").FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(visitor.Chat.MessageBox).ToBeFocusedAsync();
        await Assertions.Expect(visitor.Chat.Dialog).ToBeVisibleAsync();
    }

    [Fact]
    public async Task On_a_small_telephone_the_chat_fills_the_screen_and_the_page_behind_is_out_of_reach()
    {
        await using var site = await WidgetSite.StartAsync();
        await using var visitor = await browser.VisitAsync(320, 640);
        await site.OpenChatAsync(visitor);

        var box = await visitor.Chat.Dialog.BoundingBoxAsync();
        (box!.X, box.Y, box.Width, box.Height).ShouldBe((0, 0, 320, 640));
        (await visitor.Page.EvaluateAsync<bool>("document.querySelector('halo-chat').shadowRoot.querySelector('dialog').matches(':modal')")).ShouldBeTrue();
        var chat = visitor.Chat.Frame;
        (await chat.Locator("html").EvaluateAsync<int>("root => root.scrollWidth")).ShouldBeLessThanOrEqualTo(320);
        await visitor.Chat.SettleAsync();
        await Screenshots.TakeAsync(visitor.Page, "widget-telephone");
    }

    [Fact]
    public async Task It_stays_open_or_closed_from_page_to_page()
    {
        await using var site = await WidgetSite.StartAsync();
        await using var visitor = await browser.VisitAsync();
        await site.OpenChatAsync(visitor);

        await visitor.Page.ReloadAsync();
        await Assertions.Expect(visitor.Chat.Dialog).ToBeVisibleAsync();
        await visitor.Chat.CloseButton.ClickAsync();
        await visitor.Page.ReloadAsync();

        await Assertions.Expect(visitor.Chat.Launcher).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Chat.Dialog).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData("#ffdd00", "rgb(0, 0, 0)")]
    [InlineData("#00703c", "rgb(255, 255, 255)")]
    public async Task The_website_chooses_colour_words_and_side_and_the_text_stays_readable(string colour, string text)
    {
        await using var site = await WidgetSite.StartAsync($"""data-colour="{colour}" data-label="Need help?" data-side="left" """);
        await using var visitor = await browser.VisitAsync();
        await visitor.Page.GotoAsync(site.HaloPage);
        var launcher = visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Need help?" });

        await Assertions.Expect(launcher).ToHaveCSSAsync("color", text);
        (await launcher.BoundingBoxAsync())!.X.ShouldBe(16);
        await launcher.ClickAsync();
        await Assertions.Expect(visitor.Chat.Frame.Locator("body > header")).ToHaveCSSAsync("color", text);
        (await visitor.AccessibilityFaultsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Launcher_and_panel_keep_their_edges_in_forced_colours()
    {
        await using var site = await WidgetSite.StartAsync();
        await using var visitor = await browser.VisitAsync(configure: options => options.ForcedColors = ForcedColors.Active);
        await visitor.Page.GotoAsync(site.HaloPage);

        await Assertions.Expect(visitor.Chat.Launcher).ToHaveCSSAsync("border-top-style", "solid");
        (await visitor.AccessibilityFaultsAsync()).ShouldBeEmpty();
        await site.OpenChatAsync(visitor);
        await Assertions.Expect(visitor.Chat.Bubbles.First).ToHaveCSSAsync("border-top-style", "solid");
        (await visitor.AccessibilityFaultsAsync()).ShouldBeEmpty();
        await visitor.Chat.SettleAsync();
        await Screenshots.TakeAsync(visitor.Page, "widget-forced-colours");
    }

    [Fact]
    public async Task Nothing_moves_where_reduced_motion_is_asked_for()
    {
        await using var site = await WidgetSite.StartAsync();
        await using var visitor = await browser.VisitAsync(configure: options => options.ReducedMotion = ReducedMotion.Reduce);
        await site.OpenChatAsync(visitor);

        await Assertions.Expect(visitor.Chat.Dialog).ToHaveCSSAsync("animation-name", "none");
    }
}
