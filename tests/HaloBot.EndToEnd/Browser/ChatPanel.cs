using Microsoft.Playwright;

namespace HaloBot.EndToEnd.Browser;

/// <summary>The widget on a page, as a customer finds and uses it.</summary>
public sealed class ChatPanel(IPage page)
{
    public ILocator Launcher => page.Locator("halo-chat").GetByRole(AriaRole.Button, new() { Expanded = false });

    public ILocator Dialog => page.Locator("halo-chat").GetByRole(AriaRole.Dialog);

    public ILocator CloseButton => page.GetByRole(AriaRole.Button, new() { Name = "Close chat" });

    /// <summary>The page inside the panel.</summary>
    public IFrameLocator Frame => page.FrameLocator("halo-chat iframe");

    public ILocator MessageBox => Frame.GetByRole(AriaRole.Textbox, new() { Name = "Your message" });

    /// <summary>Everything said so far by either side, one bubble each, in order.</summary>
    public ILocator Bubbles => Frame.Locator(".webchat__bubble__content");

    /// <summary>The bubbles with exactly this text. Web Chat writes typographic quotes and dashes.</summary>
    public ILocator Bubble(string text) => Bubbles.GetByText(text, new() { Exact = true });

    public Task OpenAsync() => Launcher.ClickAsync();

    /// <summary>Types and sends, without waiting for an answer.</summary>
    public async Task SayAsync(string text)
    {
        await MessageBox.FillAsync(text);
        await MessageBox.PressAsync("Enter");
    }

    /// <summary>Waits until exactly one bubble says this.</summary>
    public Task ShowsOnceAsync(string text, float milliseconds = 5_000) =>
        Assertions.Expect(Bubble(text)).ToHaveCountAsync(1, new() { Timeout = milliseconds });

    /// <summary>Waits until nothing moves any more, for a picture.</summary>
    public async Task SettleAsync()
    {
        await Assertions.Expect(Frame.Locator(".webchat__connectivityStatus")).ToHaveCountAsync(0);
        await Assertions.Expect(Frame.GetByText("Connecting").Filter(new() { Visible = true })).ToHaveCountAsync(0);
    }
}
