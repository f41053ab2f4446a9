using HaloBot.EndToEnd.Browser;
using Microsoft.Playwright;

namespace HaloBot.EndToEnd.MainJob;

/// <summary>The whole complaint without a pointer, on the smallest telephone, with the real bot behind it. No step uses anything but keys.</summary>
public sealed class ComplaintByKeyboardTests(BrowserFixture browser, LocalSite site) : IClassFixture<LocalSite>
{
    [Fact]
    public async Task The_whole_complaint_is_made_with_keys_alone_at_320_by_568()
    {
        await using var visitor = await browser.VisitAsync(320, 568);
        var (page, chat, keys) = (visitor.Page, visitor.Chat, visitor.Page.Keyboard);
        await page.GotoAsync(site.HaloPage);
        await Assertions.Expect(chat.Launcher).ToBeVisibleAsync();
        await keys.PressAsync("Tab"); // the page's own link
        await keys.PressAsync("Tab");
        await keys.PressAsync("Enter");
        await Assertions.Expect(chat.Frame.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeFocusedAsync();
        await AnnouncedAsync(chat, "What we keep and why");

        await chat.Frame.GetByRole(AriaRole.Toolbar, new() { Name = "Suggested answers" }).WaitForAsync();
        await Eventually.TrueAsync(
            async () => await chat.Frame.Locator(".webchat__basic-transcript__scrollable").EvaluateAsync<double>("view => view.scrollTop") == 0,
            TimeSpan.FromSeconds(20),
            () => "The greeting is not read from its start.");
        await TabToAsync(chat, keys, chat.MessageBox);
        await FitsAsync(chat);
        await keys.TypeAsync("My broadband has been off for three days");
        await keys.PressAsync("Enter");
        await AnswerAsync(chat, keys, "Business, up to ten people", rights: 1);
        await AnnouncedAsync(chat, "What name should we use for you?");
        await TypeAsync(chat, keys, "Jo Bloggs");
        await AnnouncedAsync(chat, "How can we reach you?");
        await TypeAsync(chat, keys, "jo@example.com");
        await AnswerAsync(chat, keys, "Skip", rights: 0);
        await AnnouncedAsync(chat, "Have you told us about this before?");
        await AnswerAsync(chat, keys, "No, not before", rights: 0);
        await AnnouncedAsync(chat, "What is your account number?");
        await AnswerAsync(chat, keys, "Skip", rights: 0);
        await AnnouncedAsync(chat, "Is there anything we should do to support you");
        await AnswerAsync(chat, keys, "Skip", rights: 0);
        await AnnouncedAsync(chat, "This is what I’ll send to our team. Is it right?");
        await AnswerAsync(chat, keys, "Send", rights: 0);

        await AnnouncedAsync(chat, "Reference: HC-");
        await Assertions.Expect(chat.Bubbles.GetByText("Reference: ")).ToBeInViewportAsync();
        await FitsAsync(chat);
        await Screenshots.TakeAsync(page, "widget-telephone-filed");

        await Assertions.Expect(chat.MessageBox).ToBeFocusedAsync();
        await keys.PressAsync("Escape");
        await Assertions.Expect(chat.Dialog).ToBeHiddenAsync();
        await Assertions.Expect(chat.Launcher).ToBeFocusedAsync();
        visitor.Faults.ShouldBeEmpty();
    }

    /// <summary>The suggested answers and the button for files stand before the message box; arrows move among them.</summary>
    private static async Task AnswerAsync(ChatPanel chat, IKeyboard keys, string answer, int rights)
    {
        var button = chat.Frame.GetByRole(AriaRole.Toolbar, new() { Name = "Suggested answers" }).GetByRole(AriaRole.Button, new() { Name = answer, Exact = true });
        await Assertions.Expect(button).ToBeVisibleAsync();
        await FitsAsync(chat);
        await Assertions.Expect(chat.MessageBox).ToBeFocusedAsync();
        await keys.PressAsync("Shift+Tab"); // the button for files
        await keys.PressAsync("Shift+Tab");
        for (var i = 0; i < rights; i++)
        {
            await keys.PressAsync("ArrowRight");
        }

        await Assertions.Expect(button).ToBeFocusedAsync();
        await Assertions.Expect(button).ToBeInViewportAsync(new() { Ratio = 1 });
        await keys.PressAsync("Enter");
        await Assertions.Expect(chat.MessageBox).ToBeFocusedAsync();
    }

    private static async Task TypeAsync(ChatPanel chat, IKeyboard keys, string words)
    {
        await Assertions.Expect(chat.MessageBox).ToBeFocusedAsync();
        await FitsAsync(chat);
        await keys.TypeAsync(words);
        await keys.PressAsync("Enter");
    }

    private static async Task TabToAsync(ChatPanel chat, IKeyboard keys, ILocator wanted)
    {
        const int AtMost = 15;
        for (var i = 0; i < AtMost && !await wanted.EvaluateAsync<bool>("element => element === document.activeElement"); i++)
        {
            await keys.PressAsync("Tab");
        }

        await Assertions.Expect(wanted).ToBeFocusedAsync();
        await Assertions.Expect(chat.Dialog).ToBeVisibleAsync();
    }

    /// <summary>Screen readers speak what appears in Web Chat's live region, and only for a moment: it is emptied after three seconds.</summary>
    private static Task AnnouncedAsync(ChatPanel chat, string words) =>
        Assertions.Expect(chat.Frame.Locator("[role=log][aria-live=polite] article").Filter(new() { HasText = words })).Not.ToHaveCountAsync(0);

    private static async Task FitsAsync(ChatPanel chat) => (await Layout.FaultsAsync(chat)).ShouldBeEmpty();
}
