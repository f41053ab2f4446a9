using HaloBot.EndToEnd.Browser;
using Microsoft.Playwright;

namespace HaloBot.EndToEnd.Website;

public sealed class ChatTests(BrowserFixture browser)
{
    [Fact]
    public async Task A_visitor_reads_the_notice_is_greeted_once_and_is_answered()
    {
        await using var site = await WidgetSite.StartAsync();
        await using var visitor = await browser.VisitAsync();

        await site.OpenChatAsync(visitor);
        var chat = WidgetSite.Chat(visitor.Page);
        await Assertions.Expect(chat.GetByText("If someone’s life is in danger, call 999 now.")).ToBeVisibleAsync();
        await Assertions.Expect(chat.GetByRole(AriaRole.Link, new() { Name = "privacy notice" })).ToHaveAttributeAsync("href", "https://www.halo-connect.com/privacy");
        await Assertions.Expect(chat.GetByPlaceholder("Type your message")).ToBeVisibleAsync();
        await Screenshots.TakeAsync(visitor.Page, "widget-greeting");
        await WidgetSite.SayAsync(visitor.Page, "My broadband is off 😞");

        await Assertions.Expect(chat.GetByText("If someone’s life is in danger, call 999 now.")).ToBeHiddenAsync();
        await Assertions.Expect(chat.GetByText("20 November 2026 at 9:05am").First).ToBeVisibleAsync();
        site.DirectLine.Received.Select(activity => activity["type"]!.GetValue<string>()).ShouldBe(["event", "message"]);
        site.DirectLine.Users.ShouldHaveSingleItem().ShouldStartWith("dl_");
        await Screenshots.TakeAsync(visitor.Page, "widget-conversation");
        visitor.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_panel_is_accessible()
    {
        await using var site = await WidgetSite.StartAsync();
        await using var visitor = await browser.VisitAsync();
        await site.OpenChatAsync(visitor);
        (await visitor.AccessibilityFaultsAsync()).ShouldBeEmpty();

        await WidgetSite.SayAsync(visitor.Page, "Hello");
        (await visitor.AccessibilityFaultsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task After_a_reload_the_transcript_is_shown_once_and_goes_on()
    {
        await using var site = await WidgetSite.StartAsync();
        await using var visitor = await browser.VisitAsync();
        await site.OpenChatAsync(visitor);
        await WidgetSite.SayAsync(visitor.Page, "One");
        await WidgetSite.SayAsync(visitor.Page, "Two");

        await visitor.Page.ReloadAsync();

        await Assertions.Expect(WidgetSite.Bubble(visitor.Page, "You said: Two")).ToHaveCountAsync(1);
        await Assertions.Expect(WidgetSite.Chat(visitor.Page).Locator(".webchat__bubble__content")).ToHaveTextAsync(
            ["Hello. What has gone wrong?", "One", "You said: One", "Two", "You said: Two"]);
        await WidgetSite.SayAsync(visitor.Page, "Three");
        site.DirectLine.Received.Count(activity => activity["type"]!.GetValue<string>() == "event").ShouldBe(1);
        site.DirectLine.ConversationCount.ShouldBe(1);
        site.DirectLine.Users.ShouldHaveSingleItem();
        visitor.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_that_the_bot_sends_again_is_shown_once_and_the_bot_learns_what_was_seen()
    {
        await using var site = await WidgetSite.StartAsync();
        await using var visitor = await browser.VisitAsync();
        await site.OpenChatAsync(visitor);
        await WidgetSite.SayAsync(visitor.Page, "One");

        site.DirectLine.Say("You said: One", "t2.1");
        site.DirectLine.Say("A message from Priya", "c7");
        site.DirectLine.Say("A message from Priya", "c7");
        await Assertions.Expect(WidgetSite.Bubble(visitor.Page, "A message from Priya")).ToHaveCountAsync(1);
        await WidgetSite.SayAsync(visitor.Page, "Two");

        await Assertions.Expect(WidgetSite.Bubble(visitor.Page, "You said: One")).ToHaveCountAsync(1);
        await Assertions.Expect(WidgetSite.Bubble(visitor.Page, "A message from Priya")).ToHaveCountAsync(1);
        site.DirectLine.Received.Select(activity => activity["channelData"]?["haloSeen"]?.GetValue<string>()).ShouldBe([null, "t1.1", "t2.1"]);
    }

    [Fact]
    public async Task A_lost_network_costs_no_message()
    {
        await using var site = await WidgetSite.StartAsync();
        await using var visitor = await browser.VisitAsync();
        await site.OpenChatAsync(visitor);

        site.DirectLine.DropStreams();
        site.DirectLine.Say("Said while you were away");

        await Assertions.Expect(WidgetSite.Bubble(visitor.Page, "Said while you were away")).ToHaveCountAsync(1, new() { Timeout = 30_000 });
        await WidgetSite.SayAsync(visitor.Page, "Back again");
        await Assertions.Expect(WidgetSite.Bubble(visitor.Page, "Hello. What has gone wrong?")).ToHaveCountAsync(1);
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

        await Assertions.Expect(WidgetSite.Bubble(visitor.Page, "Said after the token had expired")).ToHaveCountAsync(1, new() { Timeout = 60_000 });
        await WidgetSite.SayAsync(visitor.Page, "Still here");
        site.DirectLine.ConversationCount.ShouldBe(1);
    }

    [Fact]
    public async Task When_there_is_no_connection_the_page_says_so_and_tries_again_on_request()
    {
        await using var site = await WidgetSite.StartAsync();
        await using var visitor = await browser.VisitAsync();
        site.DirectLine.Away = true;
        await visitor.Page.GotoAsync(site.HaloPage);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Chat with us" }).ClickAsync();

        var trouble = WidgetSite.Chat(visitor.Page).Locator("#trouble");
        await Assertions.Expect(trouble).ToContainTextAsync("or e-mail help@halo-connect.com");
        (await visitor.AccessibilityFaultsAsync()).ShouldBeEmpty();
        await Screenshots.TakeAsync(visitor.Page, "widget-no-connection");

        site.DirectLine.Away = false;
        await trouble.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await WidgetSite.SayAsync(visitor.Page, "There you are");
        await Assertions.Expect(trouble).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Ending_the_chat_forgets_it_on_this_device()
    {
        await using var site = await WidgetSite.StartAsync();
        await using var visitor = await browser.VisitAsync();
        await site.OpenChatAsync(visitor);
        await WidgetSite.SayAsync(visitor.Page, "One");
        var chat = WidgetSite.Chat(visitor.Page);
        var end = chat.GetByRole(AriaRole.Button, new() { Name = "End chat and forget on this device" });

        await end.ClickAsync();
        (await visitor.AccessibilityFaultsAsync()).ShouldBeEmpty();
        await chat.GetByRole(AriaRole.Button, new() { Name = "Keep chatting" }).ClickAsync();
        await WidgetSite.SayAsync(visitor.Page, "Two");
        await end.ClickAsync();
        await chat.GetByRole(AriaRole.Button, new() { Name = "End chat", Exact = true }).ClickAsync();

        await Assertions.Expect(chat.GetByText("this device no longer remembers it")).ToBeFocusedAsync();
        await Assertions.Expect(chat.Locator(".webchat__bubble__content")).ToHaveCountAsync(0);
        (await chat.Locator("html").EvaluateAsync<int>("() => localStorage.length")).ShouldBe(0);
        await chat.GetByRole(AriaRole.Button, new() { Name = "Start a new chat" }).ClickAsync();
        await WidgetSite.SayAsync(visitor.Page, "Three");
        site.DirectLine.ConversationCount.ShouldBe(2);
        site.DirectLine.Users.Count().ShouldBe(2);
    }

    [Fact]
    public async Task Another_website_cannot_frame_the_chat()
    {
        await using var site = await WidgetSite.StartAsync();
        await using var other = await WidgetSite.StartAsync();
        await using var visitor = await browser.VisitAsync();

        await visitor.Page.GotoAsync(other.HaloPage);
        await visitor.Page.EvaluateAsync("address => document.body.appendChild(document.createElement('iframe')).src = address", $"{site.Bot}/widget");

        await Assertions.Expect(WidgetSite.Chat(visitor.Page).Locator("h1")).ToHaveCountAsync(0);
        visitor.Faults.ShouldContain(fault => fault.Contains("frame-ancestors"));
    }
}
