using System.Text.Json;
using System.Text.Json.Nodes;
using AdaptiveCards;

namespace HaloBot.BotFramework.Tests.Cards;

public class AdaptiveCardTests
{
    [Fact]
    public void A_card_says_what_was_set_and_nothing_else()
    {
        var card = new AdaptiveCard("1.5")
        {
            FallbackText = "New “case” <1>",
            Body =
            {
                new AdaptiveTextBlock("Title") { Size = AdaptiveTextSize.ExtraLarge, Weight = AdaptiveTextWeight.Bolder, Wrap = true, Style = AdaptiveTextBlockStyle.Heading },
                new AdaptiveContainer { Style = AdaptiveContainerStyle.Attention, Items = { new AdaptiveFactSet { Facts = { new AdaptiveFact("a", "b") } } } },
                new AdaptiveColumnSet { Columns = { new AdaptiveColumn { Width = "stretch" }, new AdaptiveColumn { Width = "80px" } } },
                new AdaptiveTextInput { Id = "why", Label = "Why?", IsRequired = true, IsMultiline = true, MaxLength = 100 },
                new AdaptiveChoiceSetInput { Id = "pick", Style = AdaptiveChoiceInputStyle.Expanded, Choices = { new AdaptiveChoice { Title = "A", Value = "a" } } },
                new AdaptiveToggleInput { Id = "ok", Title = "OK?" },
                new AdaptiveDateInput { Id = "when", Min = "2026-11-23" },
            },
            Actions =
            {
                new AdaptiveExecuteAction
                {
                    Title = "Take",
                    Verb = "take",
                    Data = new JsonObject { ["id"] = 1 },
                    Fallback = new AdaptiveFallbackElement(new AdaptiveSubmitAction { Title = "Take", DataJson = """{"verb":"take"}""" }),
                },
                new AdaptiveShowCardAction { Title = "More", Card = new AdaptiveCard("1.5") { Body = { new AdaptiveTextBlock("in") } } },
                new AdaptiveOpenUrlAction { Title = "Open", Url = new Uri("https://example.org/a?b") },
            },
            Refresh = new AdaptiveRefresh { Action = new AdaptiveExecuteAction { Verb = "refresh" }, UserIds = { "29:1" } },
            AdditionalProperties = { ["msteams"] = new JsonObject { ["width"] = "Full" } },
        };

        JsonNode.DeepEquals(JsonNode.Parse(card.ToJson()), JsonNode.Parse(
            """
            {
              "type": "AdaptiveCard", "version": "1.5", "fallbackText": "New “case” <1>",
              "body": [
                { "type": "TextBlock", "text": "Title", "size": "extraLarge", "weight": "bolder", "wrap": true, "style": "heading" },
                { "type": "Container", "style": "attention", "items": [{ "type": "FactSet", "facts": [{ "title": "a", "value": "b" }] }] },
                { "type": "ColumnSet", "columns": [{ "type": "Column", "items": [], "width": "stretch" }, { "type": "Column", "items": [], "width": "80px" }] },
                { "type": "Input.Text", "id": "why", "label": "Why?", "isRequired": true, "isMultiline": true, "maxLength": 100 },
                { "type": "Input.ChoiceSet", "id": "pick", "style": "expanded", "choices": [{ "title": "A", "value": "a" }] },
                { "type": "Input.Toggle", "id": "ok", "title": "OK?", "valueOn": "true", "valueOff": "false" },
                { "type": "Input.Date", "id": "when", "min": "2026-11-23" }
              ],
              "actions": [
                { "type": "Action.Execute", "title": "Take", "verb": "take", "data": { "id": 1 },
                  "fallback": { "type": "Action.Submit", "title": "Take", "data": { "verb": "take" } } },
                { "type": "Action.ShowCard", "title": "More", "card": { "type": "AdaptiveCard", "version": "1.5", "body": [{ "type": "TextBlock", "text": "in" }] } },
                { "type": "Action.OpenUrl", "title": "Open", "url": "https://example.org/a?b" }
              ],
              "refresh": { "action": { "type": "Action.Execute", "verb": "refresh" }, "userIds": ["29:1"] },
              "msteams": { "width": "Full" }
            }
            """)).ShouldBeTrue(card.ToJson());
        card.ToJson().ShouldContain("“case” <1>");
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1.5.0")]
    [InlineData("one.five")]
    public void A_version_has_two_numbers(string version) => Should.Throw<ArgumentException>(() => new AdaptiveCard(version));

    [Theory]
    [InlineData("50%")]
    [InlineData("px")]
    [InlineData("-5px")]
    [InlineData("wide")]
    public void A_width_that_no_host_knows_is_refused(string width) => Should.Throw<ArgumentException>(() => new AdaptiveColumn { Width = width });

    [Fact]
    public void Data_of_an_unknown_type_is_refused_with_the_mend() =>
        Should.Throw<NotSupportedException>(() => new AdaptiveCard("1.5") { Actions = { new AdaptiveSubmitAction { Data = new { id = 1 } } } }.ToJson())
            .Message.ShouldContain(nameof(JsonElement));
}
