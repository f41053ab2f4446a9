using System.Text.Json.Nodes;
using HaloBot.EndToEnd.Browser;
using Microsoft.Playwright;

namespace HaloBot.EndToEnd.Teams;

/// <summary>Cards on the staff's page: all that Teams draws, what it leaves out, and cards that people post by the bot's search.</summary>
public sealed class CardTests(BrowserFixture browser)
{
    private const string Everything = """
        { "type": "AdaptiveCard", "version": "1.5", "body": [
          { "type": "ColumnSet", "columns": [
            { "type": "Column", "width": "stretch", "items": [{ "type": "TextBlock", "text": "A case", "weight": "bolder", "size": "medium" }] },
            { "type": "Column", "width": "auto", "items": [{ "type": "TextBlock", "text": "due today", "color": "attention" }] }] },
          { "type": "RichTextBlock", "inlines": [{ "type": "TextRun", "text": "Customer: " }, { "type": "TextRun", "text": "Jo", "weight": "bolder" }] },
          { "type": "FactSet", "facts": [{ "title": "Reference", "value": "HC-1" }] },
          { "type": "TextBlock", "id": "more", "text": "The whole story", "isVisible": false },
          { "type": "Input.ChoiceSet", "id": "kind", "label": "Kind", "style": "expanded", "choices": [{ "title": "Fault", "value": "f" }, { "title": "Billing", "value": "b" }] },
          { "type": "ActionSet", "actions": [{ "type": "Action.ToggleVisibility", "title": "More of it", "targetElements": ["more"] }] },
          { "type": "Hologram" }],
          "actions": [
            { "type": "Action.ShowCard", "title": "Note", "card": { "type": "AdaptiveCard", "body": [{ "type": "Input.Text", "id": "note", "label": "Your note" }], "actions": [{ "type": "Action.Execute", "title": "Keep", "verb": "keep" }] } },
            { "type": "Action.Execute", "title": "One", "verb": "one" }, { "type": "Action.Execute", "title": "Two", "verb": "two" },
            { "type": "Action.Execute", "title": "Three", "verb": "three", "style": "destructive" }, { "type": "Action.Execute", "title": "Four", "verb": "four", "style": "positive" },
            { "type": "Action.Execute", "title": "Five", "verb": "five" }, { "type": "Action.Execute", "title": "Six", "verb": "six" },
            { "type": "Action.Execute", "title": "Seldom", "verb": "seldom", "mode": "secondary" }] }
        """;

    [Fact]
    public async Task Six_buttons_stand_in_the_card_and_the_rest_in_its_menu()
    {
        await using var staff = await StaffPage.OpenAsync(browser);
        await staff.SendCardAsync(Everything);

        await staff.Button("More of it").ClickAsync();
        await staff.SeesAsync("The whole story");
        await staff.SeesAsync("Teams does not show all of this card.");
        await staff.Button("Note").ClickAsync();
        await staff.Page.GetByLabel("Your note").FillAsync("call back");
        await staff.Button("Keep").ClickAsync();
        await Assertions.Expect(staff.Button("Seldom")).ToHaveCountAsync(0);
        await staff.Page.GetByTitle("More options").ClickAsync();
        await Screenshots.TakeAsync(staff.Page, "card-menu");
        (await staff.Visitor.AccessibilityFaultsAsync()).ShouldBeEmpty();
        await Assertions.Expect(staff.Page.GetByRole(AriaRole.Menuitem)).ToHaveTextAsync(["Seldom", "Six"]);
        await staff.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Seldom" }).ClickAsync();

        var pressed = (await staff.Bot.WaitForAsync(2, activity => activity["name"]?.GetValue<string>() == "adaptiveCard/action")).Select(activity => activity["value"]!["action"]!).ToList();
        pressed.Select(action => action["verb"]!.GetValue<string>()).ShouldBe(["keep", "seldom"]);
        pressed[0]["data"]!["note"]!.GetValue<string>().ShouldBe("call back");
        staff.Visitor.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_found_case_is_posted_as_the_persons_own_card_and_its_buttons_work()
    {
        await using var staff = await StaffPage.OpenAsync(browser);
        staff.AnswerInvokes("composeExtension/query", activity => Found(activity["value"]!["parameters"]![0]!["value"]!.GetValue<string>()));

        await staff.Page.Locator("#new-post").GetByText("Search with HaloBot").ClickAsync();
        await staff.Page.GetByRole(AriaRole.Searchbox).FillAsync("nothing");
        await staff.Button("Search").ClickAsync();
        await staff.SeesAsync("Search for two letters or more.");
        await staff.Page.GetByRole(AriaRole.Searchbox).FillAsync("HC-1");
        await staff.Button("Search").ClickAsync();
        await staff.SeesAsync("HC-1: broadband is off");
        await Screenshots.TakeAsync(staff.Page, "search");
        (await staff.Visitor.AccessibilityFaultsAsync()).ShouldBeEmpty();
        await staff.Page.GetByRole(AriaRole.Button, new() { Name = "HC-1: broadband is off" }).ClickAsync();

        await Assertions.Expect(staff.Posts.GetByText("Priya Shah")).ToBeVisibleAsync();
        await staff.Button("Claim").ClickAsync();
        var pressed = (await staff.Bot.WaitForAsync(1, activity => activity["name"]?.GetValue<string>() == "adaptiveCard/action"))[0];
        var posted = staff.Bot.Received(activity => activity["attachments"] is not null).Single();
        pressed["replyToId"]!.GetValue<string>().ShouldBe(posted["id"]!.GetValue<string>());
        posted["attachments"]![0]!["preview"].ShouldBeNull();
        var query = staff.Bot.Received(activity => activity["name"]?.GetValue<string>() == "composeExtension/query")[0];
        query["value"]!["commandId"]!.GetValue<string>().ShouldBe("find");
        query["channelData"]!["source"]!["name"]!.GetValue<string>().ShouldBe("compose");
        staff.Visitor.Faults.ShouldBeEmpty();
    }

    private static JsonObject Found(string words)
    {
        if (words == "nothing")
        {
            return new() { ["composeExtension"] = new JsonObject { ["type"] = "message", ["text"] = "Search for two letters or more." } };
        }

        var attachment = StaffPage.Attachment("""
            { "type": "AdaptiveCard", "version": "1.5", "body": [{ "type": "TextBlock", "text": "Complaint HC-1" }], "actions": [{ "type": "Action.Execute", "title": "Claim", "verb": "claim" }] }
            """);
        attachment["preview"] = JsonNode.Parse(
            """{ "contentType": "application/vnd.microsoft.card.thumbnail", "content": { "title": "HC-1: broadband is off", "text": "Open since Monday" } }""");
        return new() { ["composeExtension"] = new JsonObject { ["type"] = "result", ["attachmentLayout"] = "list", ["attachments"] = new JsonArray(attachment) } };
    }
}
