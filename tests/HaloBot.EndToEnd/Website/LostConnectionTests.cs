using HaloBot.EndToEnd.Browser;
using Microsoft.Playwright;

namespace HaloBot.EndToEnd.Website;

/// <summary>Whatever becomes of the connection, everything is shown once and nothing typed is lost.</summary>
public sealed class LostConnectionTests(BrowserFixture browser)
{
    [Fact]
    public async Task What_was_typed_without_a_network_is_kept_and_sent_once_when_it_is_back()
    {
        await using var site = await WidgetSite.StartAsync();
        await using var visitor = await browser.VisitAsync();
        await site.OpenChatAsync(visitor);

        await visitor.Context.SetOfflineAsync(true);
        site.DirectLine.DropStreams();
        site.DirectLine.Say("Said while you were away");
        await visitor.Chat.SayAsync("Typed without a network");
        var again = visitor.Chat.Frame.GetByRole(AriaRole.Button, new() { Name = "Try again" });
        await Assertions.Expect(again).ToBeVisibleAsync();
        await visitor.Context.SetOfflineAsync(false);

        await visitor.Chat.ShowsOnceAsync("Said while you were away", 60_000);
        await again.ClickAsync();
        await visitor.Chat.ShowsOnceAsync("You said: Typed without a network");
        await visitor.Chat.ShowsOnceAsync("Typed without a network");
        await visitor.Chat.ShowsOnceAsync(FakeDirectLine.Greeting);
        site.DirectLine.Received.Count.ShouldBe(2); // the arrival and one message
    }

    [Fact]
    public async Task A_lost_network_costs_no_message()
    {
        await using var site = await WidgetSite.StartAsync();
        await using var visitor = await browser.VisitAsync();
        await site.OpenChatAsync(visitor);

        site.DirectLine.DropStreams();
        site.DirectLine.Say("Said while you were away");

        await visitor.Chat.ShowsOnceAsync("Said while you were away", 30_000);
        await WidgetSite.SayAsync(visitor, "Back again");
        await visitor.Chat.ShowsOnceAsync(FakeDirectLine.Greeting);
    }

    [Fact]
    public async Task An_expired_token_is_renewed_without_losing_the_chat()
    {
        await using var site = await WidgetSite.StartAsync();
        await using var visitor = await browser.VisitAsync();
        await site.OpenChatAsync(visitor);

        site.DirectLine.ExpireTokens();
        site.DirectLine.DropStreams();
        site.DirectLine.Say("Said after the token had expired");

        await visitor.Chat.ShowsOnceAsync("Said after the token had expired", 60_000);
        await WidgetSite.SayAsync(visitor, "Still here");
        site.DirectLine.ConversationCount.ShouldBe(1);
    }

    [Fact]
    public async Task What_could_not_be_sent_with_an_expired_token_is_back_in_the_message_box()
    {
        await using var site = await WidgetSite.StartAsync();
        await using var visitor = await browser.VisitAsync();
        await site.OpenChatAsync(visitor);

        site.DirectLine.ExpireTokens();
        await visitor.Chat.SayAsync("Yes, send it");

        await Assertions.Expect(visitor.Chat.MessageBox).ToHaveValueAsync("Yes, send it", new() { Timeout = 30_000 });
        await visitor.Chat.MessageBox.PressAsync("Enter");
        await visitor.Chat.ShowsOnceAsync("You said: Yes, send it");
        site.DirectLine.Users.ShouldHaveSingleItem();
    }
}
