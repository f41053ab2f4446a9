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
        var chat = visitor.Chat.Frame;
        await chat.GetByText("Before you start").ClickAsync();
        await Assertions.Expect(chat.GetByText("If someone’s life is in danger, call 999 now.")).ToBeVisibleAsync();
        await Assertions.Expect(chat.GetByRole(AriaRole.Link, new() { Name = "privacy notice" })).ToHaveAttributeAsync("href", "https://www.halo-connect.com/privacy");
        await Assertions.Expect(chat.GetByPlaceholder("Type your message")).ToBeVisibleAsync();
        await visitor.Chat.SettleAsync();
        await Screenshots.TakeAsync(visitor.Page, "widget-greeting");
        await WidgetSite.SayAsync(visitor, "My broadband is off 😞");

        await Assertions.Expect(chat.GetByText("If someone’s life is in danger, call 999 now.")).ToBeHiddenAsync();
        await Assertions.Expect(chat.GetByText("20 November 2026 at 9:05am").First).ToBeVisibleAsync();
        site.DirectLine.Received.Select(activity => activity["type"]!.GetValue<string>()).ShouldBe(["event", "message"]);
        site.DirectLine.Users.ShouldHaveSingleItem().ShouldStartWith("dl_");
        await visitor.Chat.SettleAsync();
        await Screenshots.TakeAsync(visitor.Page, "widget-conversation");
        visitor.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2026-11-23T09:05:00Z", "9:05am")]
    [InlineData("2026-11-23T12:00:00Z", "12pm")]
    [InlineData("2026-11-23T00:30:00Z", "12:30am")]
    [InlineData("2026-11-22T23:59:00Z", "22 November 2026 at 11:59pm")]
    [InlineData("2026-07-01T16:00:00Z", "1 July 2026 at 5pm")] // British Summer Time
    public async Task Times_are_written_in_british_english(string instant, string expected)
    {
        await using var site = await WidgetSite.StartAsync();
        await using var visitor = await browser.VisitAsync(configure: options => options.TimezoneId = "America/New_York");
        await visitor.Page.GotoAsync($"{site.Bot}/widget");

        var written = await visitor.Page.EvaluateAsync<string>(
            "instant => britishEnglish.writeDate(new Date(instant), new Date('2026-11-23T15:00:00Z'))", instant);

        written.ShouldBe(expected);
    }

    [Fact]
    public async Task After_a_reload_the_transcript_is_shown_once_and_goes_on()
    {
        await using var site = await WidgetSite.StartAsync();
        await using var visitor = await browser.VisitAsync();
        await site.OpenChatAsync(visitor);
        await WidgetSite.SayAsync(visitor, "One");
        await WidgetSite.SayAsync(visitor, "Two");

        await visitor.Page.ReloadAsync();

        await visitor.Chat.ShowsOnceAsync("You said: Two");
        await Assertions.Expect(visitor.Chat.Bubbles).ToHaveTextAsync(
            [FakeDirectLine.Greeting, "One", "You said: One", "Two", "You said: Two"]);
        await WidgetSite.SayAsync(visitor, "Three");
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
        await WidgetSite.SayAsync(visitor, "One");

        site.DirectLine.Say("You said: One", "t2.1");
        site.DirectLine.Say("A message from Priya", "c7");
        site.DirectLine.Say("A message from Priya", "c7");
        await visitor.Chat.ShowsOnceAsync("A message from Priya");
        await WidgetSite.SayAsync(visitor, "Two");

        await visitor.Chat.ShowsOnceAsync("You said: One");
        await visitor.Chat.ShowsOnceAsync("A message from Priya");
        site.DirectLine.Received.Select(activity => activity["channelData"]?["haloSeen"]?.GetValue<string>()).ShouldBe(["", "t1.1", "t2.1"]);
    }

    [Fact]
    public async Task When_there_is_no_connection_the_page_says_so_and_tries_again_on_request()
    {
        await using var site = await WidgetSite.StartAsync();
        await using var visitor = await browser.VisitAsync();
        site.DirectLine.Away = true;
        await visitor.Page.GotoAsync(site.HaloPage);
        await visitor.Chat.OpenAsync();

        var trouble = visitor.Chat.Frame.Locator("#trouble");
        await Assertions.Expect(trouble).ToContainTextAsync("or e-mail help@halo-connect.com");
        (await visitor.AccessibilityFaultsAsync()).ShouldBeEmpty();
        await visitor.Chat.SettleAsync();
        await Screenshots.TakeAsync(visitor.Page, "widget-no-connection");

        site.DirectLine.Away = false;
        await trouble.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await visitor.Chat.ShowsOnceAsync(FakeDirectLine.Greeting);
        await WidgetSite.SayAsync(visitor, "There you are");
        await Assertions.Expect(trouble).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Ending_the_chat_forgets_it_on_this_device()
    {
        await using var site = await WidgetSite.StartAsync();
        await using var visitor = await browser.VisitAsync();
        await site.OpenChatAsync(visitor);
        await WidgetSite.SayAsync(visitor, "One");
        var chat = visitor.Chat.Frame;
        var end = chat.GetByRole(AriaRole.Button, new() { Name = "End chat and forget on this device" });

        await end.ClickAsync();
        (await visitor.AccessibilityFaultsAsync()).ShouldBeEmpty();
        await chat.GetByRole(AriaRole.Button, new() { Name = "Keep chatting" }).ClickAsync();
        await WidgetSite.SayAsync(visitor, "Two");
        await end.ClickAsync();
        await chat.GetByRole(AriaRole.Button, new() { Name = "End chat", Exact = true }).ClickAsync();

        await Assertions.Expect(chat.GetByText("this device no longer remembers it")).ToBeFocusedAsync();
        await Assertions.Expect(visitor.Chat.Bubbles).ToHaveCountAsync(0);
        (await chat.Locator("html").EvaluateAsync<int>("() => localStorage.length")).ShouldBe(0);
        await chat.GetByRole(AriaRole.Button, new() { Name = "Start a new chat" }).ClickAsync();
        await WidgetSite.SayAsync(visitor, "Three");
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
        await visitor.Page.RunAndWaitForConsoleMessageAsync(
            () => visitor.Page.EvaluateAsync("address => { document.body.appendChild(document.createElement('iframe')).src = address; }", $"{site.Bot}/widget"),
            new() { Predicate = message => message.Text.Contains("frame-ancestors") });

        await Assertions.Expect(visitor.Page.FrameLocator("body > iframe").Locator("h1")).ToHaveCountAsync(0);
    }
}
