using HaloBot.EndToEnd.Browser;
using Microsoft.Playwright;

namespace HaloBot.EndToEnd.MainJob;

/// <summary>The whole program is killed while a customer has the chat open, and nobody reloads the page.</summary>
public sealed class ChatAcrossAKillTests(BrowserFixture browser)
{
    [Fact]
    public async Task The_open_chat_goes_on_with_nothing_missed_or_doubled()
    {
        await using var program = new LocalProgram();
        await program.StartAsync();
        await using var visitor = await browser.VisitAsync();
        var chat = visitor.Chat;
        await visitor.Page.GotoAsync(program.Address.ToString());
        await chat.OpenAsync();
        await Assertions.Expect(chat.Bubbles.GetByText("What we keep and why")).ToBeVisibleAsync();
        await chat.SayAsync("My broadband is off");
        await Assertions.Expect(chat.Bubbles.GetByText("is this about your home")).ToBeVisibleAsync();

        await program.KillAsync();
        await chat.SayAsync("My home");
        var again = chat.Frame.GetByRole(AriaRole.Button, new() { Name = "Try again" });
        await Assertions.Expect(again).ToBeVisibleAsync();
        await program.StartAsync();
        await again.ClickAsync();

        await Assertions.Expect(chat.Bubbles.GetByText("What name should we use for you?")).ToHaveCountAsync(1, new() { Timeout = 60_000 });
        await Assertions.Expect(chat.Bubbles.Filter(new() { HasTextRegex = new("^My home$") })).ToHaveCountAsync(1);
        await Assertions.Expect(chat.Bubbles.GetByText("What we keep and why")).ToHaveCountAsync(1);
        await Assertions.Expect(chat.Bubbles.GetByText("is this about your home")).ToHaveCountAsync(1);
    }
}
