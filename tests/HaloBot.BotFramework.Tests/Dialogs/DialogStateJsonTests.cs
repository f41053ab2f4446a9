using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace HaloBot.BotFramework.Tests.Dialogs;

public class DialogStateJsonTests
{
    [Fact]
    public async Task A_conversation_goes_on_where_it_stood_after_every_single_turn()
    {
        var bot = new TestBot(new Survey()) { ChannelId = "webchat" };

        (await TextsAsync(bot, "hello")).ShouldBe(["Your name?"]);
        (await TextsAsync(bot, "Ann")).ShouldBe(["Which colour?"]);
        (await TextsAsync(bot, "no idea")).ShouldBe(["One of these, please."]);
        (await TextsAsync(bot, "the second")).ShouldBe(["Sure?"]);
        (await TextsAsync(bot, "yes")).ShouldBe(["Ann, green, 1, True, 4.5, 5000000000"]);
        bot.State.ShouldBe("[]");
    }

    [Fact]
    public async Task Only_what_was_asked_is_kept_not_where_it_was_sent()
    {
        var bot = new TestBot(new Survey()) { ChannelId = "webchat" };
        await bot.SayAsync("hello");
        await bot.SayAsync("Ann");

        bot.State.ShouldBe(
            """
            [{"id":"Survey","state":{"dialogs":{"$":"dialogs","value":[{"id":"choice","state":{"options":{"$":"prompt","value":
            {"prompt":{"type":"message","text":"Which colour?","inputHint":"acceptingInput"},
            "retryPrompt":{"type":"message","text":"One of these, please.","inputHint":"acceptingInput"},
            "choices":[{"value":"red"},{"value":"green"}]}},"state":{"AttemptCount":0}}},
            {"id":"steps","state":{"values":{"weight":{"$":"double","value":4.5},"big":{"$":"long","value":5000000000},"name":"Ann"},"stepIndex":1}}]}}}]
            """.ReplaceLineEndings(""));
    }

    [Fact]
    public void Values_come_back_as_what_they_were()
    {
        using var json = JsonDocument.Parse("""{"a":[1]}""");
        var values = new Dictionary<string, object?>
        {
            ["text"] = "x",
            ["true"] = true,
            ["int"] = int.MinValue,
            ["long"] = 7L,
            ["float"] = 0.1f,
            ["double"] = 1.0,
            ["decimal"] = 45.20m,
            ["nothing"] = null,
            ["list"] = new List<object> { "a", 1, new List<object> { false } },
            ["map"] = new Dictionary<string, object> { ["$"] = "a map with our own mark" },
            ["strings"] = new List<string> { "a" },
            ["choices"] = new List<Choice> { new("v") { Synonyms = ["s"] } },
            ["found"] = new FoundChoice { Value = "v", Index = 2, Score = 0.5f },
            ["activity"] = MessageFactory.Text("hi"),
            ["date"] = new DateTimeResolution { Timex = "T17", Value = "17:00:00" },
            ["dates"] = new List<DateTimeResolution> { new() { Timex = "2026-W47", Start = "2026-11-16", End = "2026-11-23" } },
            ["attachment"] = new Attachment("image/png", "https://example.org/1.png"),
            ["attachments"] = new Attachment[] { new("text/plain", content: "words", name: "notes.txt") },
            ["json"] = json.RootElement,
        };

        var read = Rewritten(values);

        read.Keys.ShouldBe(values.Keys);
        foreach (var plain in new[] { "text", "true", "int", "long", "float", "double", "decimal", "nothing" })
        {
            read[plain].ShouldBe(values[plain]);
        }

        read["list"].ShouldBeOfType<List<object>>().Take(2).ShouldBe(["a", 1]);
        ((IDictionary<string, object>)read["map"]!)["$"].ShouldBe("a map with our own mark");
        read["strings"].ShouldBe(new List<string> { "a" });
        ((List<Choice>)read["choices"]!).ShouldHaveSingleItem().Synonyms.ShouldBe(["s"]);
        ((FoundChoice)read["found"]!).Score.ShouldBe(0.5f);
        ((Activity)read["activity"]!).Text.ShouldBe("hi");
        ((DateTimeResolution)read["date"]!).Value.ShouldBe("17:00:00");
        ((IList<DateTimeResolution>)read["dates"]!).ShouldHaveSingleItem().End.ShouldBe("2026-11-23");
        ((Attachment)read["attachment"]!).ContentUrl.ShouldBe("https://example.org/1.png");
        ((IList<Attachment>)read["attachments"]!).ShouldHaveSingleItem().Name.ShouldBe("notes.txt");
        ((JsonElement)read["json"]!).GetRawText().ShouldBe("""{"a":[1]}""");
        Rewritten(read).Keys.ShouldBe(values.Keys);
    }

    [Fact]
    public void A_value_that_cannot_be_kept_is_refused_with_the_mend() =>
        Should.Throw<NotSupportedException>(() => Rewritten(new Dictionary<string, object?> { ["when"] = DateTimeOffset.MinValue }))
            .Message.ShouldStartWith("A dialog's state cannot keep a System.DateTimeOffset.");

    [Theory]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("""[{"id":"x"}]""")]
    [InlineData("""[{"id":"x","state":{"v":{"$":"newer","value":1}}}]""")]
    [InlineData("nonsense")]
    public void Text_that_is_no_dialog_state_is_refused(string json) => Should.Throw<JsonException>(() => DialogStateJson.Deserialize(json));

    private static IDictionary<string, object?> Rewritten(IDictionary<string, object?> values)
    {
        var state = new DialogState([new DialogInstance { Id = "dialog", State = values! }]);
        return DialogStateJson.Deserialize(DialogStateJson.Serialize(state)).DialogStack.ShouldHaveSingleItem().State!;
    }

    private static async Task<string[]> TextsAsync(TestBot bot, string said) => [.. (await bot.SayAsync(said)).Select(sent => sent.Text)];

    private sealed class Survey : ComponentDialog
    {
        public Survey()
            : base(nameof(Survey))
        {
            AddDialog(new WaterfallDialog("steps", [NameAsync, ColourAsync, SureAsync, DoneAsync]));
            AddDialog(new TextPrompt("text"));
            AddDialog(new ChoicePrompt("choice"));
            AddDialog(new ConfirmPrompt("confirm"));
        }

        private static Task<DialogTurnResult> NameAsync(WaterfallStepContext step, CancellationToken cancellationToken)
        {
            step.Values["weight"] = 4.5;
            step.Values["big"] = 5_000_000_000;
            return step.PromptAsync("text", new PromptOptions { Prompt = MessageFactory.Text("Your name?") }, cancellationToken);
        }

        private static Task<DialogTurnResult> ColourAsync(WaterfallStepContext step, CancellationToken cancellationToken)
        {
            step.Values["name"] = step.Result;
            return step.PromptAsync("choice", new PromptOptions
            {
                Prompt = MessageFactory.Text("Which colour?"),
                RetryPrompt = MessageFactory.Text("One of these, please."),
                Choices = ChoiceFactory.ToChoices(["red", "green"]),
            }, cancellationToken);
        }

        private static Task<DialogTurnResult> SureAsync(WaterfallStepContext step, CancellationToken cancellationToken)
        {
            step.Values["found"] = step.Result;
            return step.PromptAsync("confirm", new PromptOptions { Prompt = MessageFactory.Text("Sure?") }, cancellationToken);
        }

        private static async Task<DialogTurnResult> DoneAsync(WaterfallStepContext step, CancellationToken cancellationToken)
        {
            var found = (FoundChoice)step.Values["found"];
            var said = string.Join(", ", step.Values["name"], found.Value, found.Index, step.Result, step.Values["weight"], step.Values["big"]);
            await step.Context.SendActivityAsync(said, cancellationToken: cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
    }
}
