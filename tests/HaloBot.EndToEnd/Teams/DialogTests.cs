using System.Text.Json.Nodes;
using HaloBot.EndToEnd.Browser;
using Microsoft.Playwright;

namespace HaloBot.EndToEnd.Teams;

/// <summary>Dialogs (task modules) of the staff's page.</summary>
public sealed class DialogTests(BrowserFixture browser)
{
    private const string Asking = """
        { "type": "AdaptiveCard", "version": "1.5", "body": [{ "type": "TextBlock", "text": "A case" }],
          "actions": [{ "type": "Action.Submit", "title": "Outcome", "data": { "case": "HC-1", "msteams": { "type": "task/fetch" } } }] }
        """;

    [Fact]
    public async Task A_form_is_checked_sent_corrected_and_closed()
    {
        await using var staff = await StaffPage.OpenAsync(browser);
        staff.AnswerInvokes("task/fetch", _ => Form("What was the outcome?"));
        staff.AnswerInvokes("task/submit", activity => activity["value"]!["data"]!["outcome"]!.GetValue<string>() == "none" ? Form("That is no outcome.") : null);
        await staff.SendCardAsync(Asking);

        await staff.Button("Outcome").ClickAsync();
        await Assertions.Expect(staff.Dialog.GetByRole(AriaRole.Heading, new() { Name = "Send the outcome" })).ToBeVisibleAsync();
        await Screenshots.TakeAsync(staff.Page, "dialog");
        (await staff.Visitor.AccessibilityFaultsAsync()).ShouldBeEmpty();
        await staff.Button("Send").ClickAsync();
        await Assertions.Expect(staff.Dialog.GetByText("Please say what came out.")).ToBeVisibleAsync();
        staff.Bot.Received(activity => activity["name"]?.GetValue<string>() == "task/submit").ShouldBeEmpty();

        await staff.Dialog.GetByLabel("Outcome").FillAsync("none");
        await staff.Button("Send").ClickAsync();
        await Assertions.Expect(staff.Dialog.GetByText("That is no outcome.")).ToBeVisibleAsync();
        await staff.Dialog.GetByLabel("Outcome").FillAsync("Refunded");
        await staff.Dialog.GetByLabel("When").FillAsync("2026-11-30");
        await staff.Button("Send").ClickAsync();

        await Assertions.Expect(staff.Dialog).ToBeHiddenAsync();
        var sent = staff.Bot.Received(activity => activity["name"]?.GetValue<string>() == "task/submit")[^1]["value"]!["data"]!;
        sent["outcome"]!.GetValue<string>().ShouldBe("Refunded");
        sent["when"]!.GetValue<string>().ShouldBe("2026-11-30");
        sent["case"]!.GetValue<string>().ShouldBe("HC-1");
        staff.Visitor.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_dialog_may_be_one_sentence_and_is_closed_by_Escape()
    {
        await using var staff = await StaffPage.OpenAsync(browser);
        staff.AnswerInvokes("task/fetch", _ => JsonNode.Parse("""{ "task": { "type": "message", "value": "Sam closed this case at 9:05am." } }"""));
        await staff.SendCardAsync(Asking);

        await staff.Button("Outcome").ClickAsync();
        await Assertions.Expect(staff.Dialog.GetByText("Sam closed this case at 9:05am.")).ToBeVisibleAsync();
        await staff.Page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(staff.Dialog).ToBeHiddenAsync();
        staff.Visitor.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_client_without_dialogs_sends_the_button_as_a_message()
    {
        await using var staff = await StaffPage.OpenAsync(browser);
        await staff.SendCardAsync(Asking);
        await staff.Page.GetByText("Team and client").ClickAsync();
        await staff.Page.GetByLabel("This client cannot open dialogs").CheckAsync();

        await staff.Button("Outcome").ClickAsync();

        await staff.SeesAsync("This client cannot open dialogs: the button was sent as a message.");
        var message = (await staff.Bot.WaitForAsync(1, activity => activity["type"]!.GetValue<string>() == "message"))[0];
        message["value"]!["case"]!.GetValue<string>().ShouldBe("HC-1");
        staff.Bot.Received(activity => activity["type"]!.GetValue<string>() == "invoke").ShouldBeEmpty();
    }

    private static JsonNode Form(string words) => JsonNode.Parse($$"""
        { "task": { "type": "continue", "value": { "title": "Send the outcome", "width": "medium", "height": "medium", "card": {
          "contentType": "application/vnd.microsoft.card.adaptive", "content": { "type": "AdaptiveCard", "version": "1.5", "body": [
            { "type": "TextBlock", "text": "{{words}}", "wrap": true },
            { "type": "Input.Text", "id": "outcome", "label": "Outcome", "isMultiline": true, "isRequired": true, "errorMessage": "Please say what came out." },
            { "type": "Input.Date", "id": "when", "label": "When" },
            { "type": "Input.ChoiceSet", "id": "remedy", "label": "Remedy", "choices": [{ "title": "Refund", "value": "refund" }, { "title": "Credit", "value": "credit" }] },
            { "type": "Input.ChoiceSet", "id": "cause", "label": "Cause", "style": "filtered", "choices": [{ "title": "Line card", "value": "1" }, { "title": "Billing run", "value": "2" }] },
            { "type": "Input.Number", "id": "amount", "label": "Amount in pounds", "min": 0 },
            { "type": "Input.Toggle", "id": "letter", "title": "Send a letter too" }],
            "actions": [{ "type": "Action.Submit", "title": "Send", "data": { "case": "HC-1" } }] } } } } }
        """)!;
}
