using System.Text.Json;
using System.Text.Json.Nodes;
using AdaptiveCards;
using Json.Schema;

namespace HaloBot.BotFramework.Tests.Cards;

/// <summary>Cards against the published schema of Adaptive Cards 1.5 (microsoft/AdaptiveCards, MIT), which stands beside this file.</summary>
public class CardSchemaTests
{
    private static readonly JsonSchema Published = JsonSchema.FromText(Resource.Read("Cards/adaptive-card-1.5"));

    [Fact]
    public void Every_element_set_in_full_is_valid() => Cards(Everything()).Where(card => !IsValid(card)).ShouldBeEmpty();

    [Fact]
    public void Every_element_that_says_nothing_is_valid() => Cards(Nothing()).Where(card => !IsValid(card)).ShouldBeEmpty();

    [Fact]
    public void Every_element_and_action_of_the_library_stands_in_those_cards()
    {
        var ours = typeof(AdaptiveCard).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(AdaptiveTypedElement)) && !type.IsAbstract)
            .Select(type => (string)type.GetField("TypeName")!.GetValue(null)!);

        foreach (var name in ours)
        {
            Everything().ToJson().ShouldContain($"\"type\":\"{name}\"");
        }
    }

    [Theory]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlok","text":"x"}]}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Input.Number","label":"no id"}]}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","actions":[{"type":"Action.ToggleVisibility","targetElements":[{"isVisible":true}]}]}""")]
    public void A_wrong_card_is_found_out(string json) => IsValid(json).ShouldBeFalse(json);

    /// <summary>The card around each of its elements alone, so that a fault names itself.</summary>
    private static IEnumerable<string> Cards(AdaptiveCard card)
    {
        var (body, actions) = (card.Body, card.Actions);
        foreach (var element in body)
        {
            (card.Body, card.Actions) = ([element], []);
            yield return card.ToJson();
        }

        foreach (var action in actions)
        {
            (card.Body, card.Actions) = ([], [action]);
            yield return card.ToJson();
        }
    }

    /// <summary>Yes or no only: this schema is a thicket of anyOf, and why each branch does not fit takes the library seconds to write down.</summary>
    private static bool IsValid(string json)
    {
        using var card = JsonDocument.Parse(json);
        return Published.Evaluate(card.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.Flag }).IsValid;
    }

    private static AdaptiveCard Nothing() => new("1.5")
    {
        Body =
        {
            new AdaptiveTextBlock(), new AdaptiveRichTextBlock(), new AdaptiveFactSet(), new AdaptiveContainer(), new AdaptiveColumnSet(),
            new AdaptiveActionSet(), new AdaptiveImage(), new AdaptiveTextInput { Id = "1" }, new AdaptiveChoiceSetInput { Id = "2" },
            new AdaptiveDateInput { Id = "3" }, new AdaptiveToggleInput { Id = "4" }, new AdaptiveNumberInput { Id = "5" },
        },
        Actions = { new AdaptiveSubmitAction(), new AdaptiveExecuteAction(), new AdaptiveToggleVisibilityAction() },
    };

    private static AdaptiveCard Everything() => new("1.5")
    {
        FallbackText = "fallback",
        Speak = "speak",
        Lang = "en-GB",
        MinHeight = "100px",
        Body = [Text(), Runs(), Facts(), Columns(), Buttons(), Picture(), .. Inputs()],
        Actions = { Execute(), Submit(), Open(), Show(), Toggle() },
        SelectAction = Submit(),
        Refresh = new AdaptiveRefresh { Action = new AdaptiveExecuteAction { Verb = "refresh" }, UserIds = { "29:1" } },
    };

    private static AdaptiveTextBlock Text() => new("text")
    {
        Id = "text",
        Size = AdaptiveTextSize.ExtraLarge,
        Weight = AdaptiveTextWeight.Bolder,
        Color = AdaptiveTextColor.Attention,
        IsSubtle = true,
        HorizontalAlignment = AdaptiveHorizontalAlignment.Center,
        Wrap = true,
        MaxLines = 2,
        Style = AdaptiveTextBlockStyle.Heading,
        Spacing = AdaptiveSpacing.ExtraLarge,
        Separator = true,
        IsVisible = false,
        Fallback = new AdaptiveFallbackElement(AdaptiveFallbackType.Drop),
    };

    private static AdaptiveRichTextBlock Runs() => new()
    {
        HorizontalAlignment = AdaptiveHorizontalAlignment.Right,
        Inlines =
        {
            new AdaptiveTextRun("run") { Size = AdaptiveTextSize.Small, Weight = AdaptiveTextWeight.Lighter, Color = AdaptiveTextColor.Good, IsSubtle = true, Italic = true },
        },
    };

    private static AdaptiveContainer Facts() => new()
    {
        Style = AdaptiveContainerStyle.Warning,
        Bleed = true,
        SelectAction = Open(),
        Items = { new AdaptiveFactSet { Facts = { new AdaptiveFact("title", "value") } } },
    };

    private static AdaptiveColumnSet Columns() => new()
    {
        Style = AdaptiveContainerStyle.Emphasis,
        Columns =
        {
            new AdaptiveColumn { Width = "80px", Style = AdaptiveContainerStyle.Accent, Items = { Text() } },
            new AdaptiveColumn { Width = AdaptiveWidth.Stretch, SelectAction = Execute() },
        },
    };

    private static AdaptiveActionSet Buttons() => new() { Actions = { Submit(), Toggle() } };

    private static AdaptiveImage Picture() => new("https://example.org/picture.png")
    {
        AltText = "A picture",
        Size = AdaptiveImageSize.Medium,
        Style = AdaptiveImageStyle.Person,
        HorizontalAlignment = AdaptiveHorizontalAlignment.Center,
        BackgroundColor = "#DDDDDD",
        SelectAction = Toggle(),
        PixelWidth = 80,
        PixelHeight = 60,
    };

    private static IEnumerable<AdaptiveElement> Inputs() =>
    [
        new AdaptiveTextInput
        {
            Id = "why", Label = "Why?", IsRequired = true, ErrorMessage = "Say why.", Placeholder = "…", Value = "v",
            Style = AdaptiveTextInputStyle.Email, IsMultiline = true, MaxLength = 100, Regex = ".+",
        },
        // The style "filtered" is in the documentation of 1.5, but its published schema forgets it.
        new AdaptiveChoiceSetInput
        {
            Id = "pick", Label = "Which?", Value = "a", Style = AdaptiveChoiceInputStyle.Expanded, IsMultiSelect = true, Wrap = true, Placeholder = "…",
            Choices = { new AdaptiveChoice { Title = "A", Value = "a" } },
        },
        new AdaptiveDateInput { Id = "when", Label = "When?", Placeholder = "…", Value = "2026-11-23", Min = "2026-01-01", Max = "2026-12-31" },
        new AdaptiveToggleInput { Id = "ok", Label = "OK?", Title = "Yes", Value = "y", ValueOn = "y", ValueOff = "n", Wrap = true },
        new AdaptiveNumberInput { Id = "pounds", Label = "How much?", Placeholder = "…", Value = 45.2, Min = 0, Max = 1e6 },
    ];

    private static AdaptiveExecuteAction Execute() => new()
    {
        Title = "Take",
        Verb = "take",
        Data = new JsonObject { ["id"] = 1 },
        Style = "positive",
        IsEnabled = false,
        Mode = AdaptiveActionMode.Secondary,
        Tooltip = "Take it",
        AssociatedInputs = AdaptiveAssociatedInputs.None,
        Fallback = new AdaptiveFallbackElement(Submit()),
    };

    private static AdaptiveSubmitAction Submit() =>
        new() { Id = "submit", Title = "Send", DataJson = """{"verb":"take"}""", AssociatedInputs = AdaptiveAssociatedInputs.None };

    private static AdaptiveOpenUrlAction Open() => new() { Title = "Open", Url = new Uri("https://example.org/"), IconUrl = "https://example.org/icon.png" };

    private static AdaptiveShowCardAction Show() => new() { Title = "More", Card = new AdaptiveCard("1.5") { Body = { Text() } } };

    private static AdaptiveToggleVisibilityAction Toggle() =>
        new() { Title = "Details", TargetElements = { new AdaptiveTargetElement("text"), new AdaptiveTargetElement("why", isVisible: true) } };
}
