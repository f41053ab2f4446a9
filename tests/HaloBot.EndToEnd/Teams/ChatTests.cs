using System.Text.Json.Nodes;
using HaloBot.EndToEnd.Browser;
using Microsoft.Playwright;

namespace HaloBot.EndToEnd.Teams;

/// <summary>What people write on the staff's page: in the channel, and in their own chats with the bot.</summary>
public sealed class ChatTests(BrowserFixture browser)
{
    [Fact]
    public async Task Somebodys_chat_with_the_bot_is_theirs_alone()
    {
        await using var staff = await StaffPage.OpenAsync(browser);
        await staff.ActAsAsync("Chat with HaloBot");
        await staff.SeesAsync("Nothing has been said yet.");
        await staff.WriteAsync("help");
        var asked = (await staff.Bot.WaitForAsync(1, activity => activity["text"]?.GetValue<string>() == "help"))[0];

        await staff.SendAsync(
            new JsonObject
            {
                ["type"] = "message",
                ["text"] = "You can ask me for **cases**.",
                ["suggestedActions"] = JsonNode.Parse("""{ "actions": [{ "type": "imBack", "title": "My cases", "value": "cases mine" }] }"""),
            },
            asked["conversation"]!["id"]!.GetValue<string>());
        await Screenshots.TakeAsync(staff.Page, "chat");
        await staff.Button("My cases").ClickAsync();

        await staff.Bot.WaitForAsync(1, activity => activity["text"]?.GetValue<string>() == "cases mine");
        await Assertions.Expect(staff.Posts.Locator(".text")).ToHaveTextAsync(["help", "You can ask me for cases.", "cases mine"]);
        await staff.ActAsAsync("Sam staff");
        await staff.SeesAsync("Sam’s chat with HaloBot");
        await Assertions.Expect(staff.Posts.Locator(".text")).ToHaveCountAsync(0);
        staff.Visitor.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_name_after_an_at_sign_becomes_a_mention_wherever_it_stands()
    {
        await using var staff = await StaffPage.OpenAsync(browser);

        await staff.WriteAsync("Could @sam look at this with @Alex Morgan? Mail jo@sam.example. Thanks, @HaloBot");

        var received = (await staff.Bot.WaitForAsync(1, activity => activity["type"]!.GetValue<string>() == "message"))[0];
        received["text"]!.GetValue<string>()
            .ShouldBe("Could <at>Sam Evans</at> look at this with <at>Alex Morgan</at>? Mail jo@sam.example. Thanks, <at>HaloBot</at>");
        received["entities"]!.AsArray().Where(entity => entity!["type"]!.GetValue<string>() == "mention").Select(entity => entity!["mentioned"]!["name"]!.GetValue<string>())
            .ShouldBe(["Sam Evans", "Alex Morgan", "HaloBot"]);
        await Assertions.Expect(staff.Posts.Locator(".mention")).ToHaveTextAsync(["Sam Evans", "Alex Morgan", "HaloBot"]);
    }

    [Fact]
    public async Task The_menu_of_names_is_worked_by_keyboard()
    {
        await using var staff = await StaffPage.OpenAsync(browser);
        await staff.Page.Locator("#new-text").FillAsync("Over to you,");
        await staff.Button("@ Mention").ClickAsync();
        await staff.Page.Keyboard.PressAsync("ArrowDown");
        await staff.Page.Keyboard.PressAsync("ArrowDown");
        await Screenshots.TakeAsync(staff.Page, "mention-menu");
        (await staff.Visitor.AccessibilityFaultsAsync()).ShouldBeEmpty();
        await staff.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(staff.Page.Locator("#new-text")).ToHaveValueAsync("Over to you, @Sam Evans ");
        await Assertions.Expect(staff.Page.Locator("#new-text")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Whom_a_card_mentions_is_told_when_they_come()
    {
        await using var staff = await StaffPage.OpenAsync(browser);
        await staff.SendCardAsync("""
            { "type": "AdaptiveCard", "version": "1.5", "body": [{ "type": "TextBlock", "text": "Overdue: <at>Sam</at>, please look." }],
              "msteams": { "entities": [{ "type": "mention", "text": "<at>Sam</at>", "mentioned": { "id": "29:halo-sam", "name": "Sam" } }] } }
            """);
        await Assertions.Expect(staff.Posts.Locator(".mention")).ToHaveTextAsync("Sam");
        await Assertions.Expect(staff.Page.GetByText("mentioned you")).ToHaveCountAsync(0);

        await staff.ActAsAsync("Sam staff");
        await staff.SeesAsync("HaloBot mentioned you.");
        await staff.SeesAsync("Mentions you");
        await Screenshots.TakeAsync(staff.Page, "mentioned");
        await staff.Button("Show").ClickAsync();
        await Assertions.Expect(staff.Page.GetByText("mentioned you")).ToHaveCountAsync(0);
        await staff.Page.ReloadAsync();
        await staff.SeesAsync("Mentions you");
        await Assertions.Expect(staff.Page.GetByText("mentioned you")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task People_edit_and_delete_what_they_wrote_and_nothing_else()
    {
        await using var staff = await StaffPage.OpenAsync(browser);
        await staff.SendAsync(new JsonObject { ["type"] = "message", ["text"] = "From the bot" });
        await staff.WriteAsync("@HaloBot, an enginer comes");
        await Assertions.Expect(staff.Page.GetByRole(AriaRole.Button, new() { Name = "Edit" })).ToHaveCountAsync(1);

        await staff.Page.GetByRole(AriaRole.Button, new() { Name = "Edit" }).ClickAsync();
        await Assertions.Expect(staff.Page.GetByLabel("New text of the message")).ToHaveValueAsync("@HaloBot, an enginer comes");
        await staff.Page.GetByLabel("New text of the message").FillAsync("@HaloBot, an engineer comes");
        await staff.Button("Save").ClickAsync();
        await staff.SeesAsync("HaloBot, an engineer comes");
        await Assertions.Expect(staff.Posts.GetByText("Edited")).ToHaveCountAsync(1);

        await staff.Posts.GetByPlaceholder("Reply").Last.FillAsync("So I see");
        await staff.Button("Reply").Last.ClickAsync();
        await staff.SeesAsync("So I see");
        await staff.Page.GetByRole(AriaRole.Button, new() { Name = "Delete “@HaloBot" }).ClickAsync();
        await staff.SeesAsync("This message has been deleted.");
        await Screenshots.TakeAsync(staff.Page, "deleted");

        staff.Bot.Received(activity => activity["type"]!.GetValue<string>() is "messageUpdate" or "messageDelete")
            .Select(activity => (activity["type"]!.GetValue<string>(), activity["channelData"]!["eventType"]!.GetValue<string>(), activity["text"]?.GetValue<string>()))
            .ShouldBe([("messageUpdate", "editMessage", "<at>HaloBot</at>, an engineer comes"), ("messageDelete", "softDeleteMessage", null)]);
        staff.Visitor.Faults.ShouldBeEmpty();
    }
}
