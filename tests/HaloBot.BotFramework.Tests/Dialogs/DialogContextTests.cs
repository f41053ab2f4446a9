using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace HaloBot.BotFramework.Tests.Dialogs;

public class DialogContextTests
{
    [Fact]
    public async Task What_is_no_message_leaves_a_prompt_and_its_waterfall_waiting()
    {
        var bot = new TestBot(Asking("name", "Your name?"));
        await bot.SayAsync("hello");
        var before = bot.State;

        (await bot.SayAsync(null, ActivityTypes.Event)).ShouldBeEmpty();

        bot.State.ShouldBe(before);
    }

    [Fact]
    public async Task Interrupting_asks_the_same_question_again_afterwards()
    {
        var bot = new TestBot(async (turn, own) =>
        {
            var dc = await new DialogSet(own).Add(Asking("name", "Your name?")).CreateContextAsync(turn);
            if (turn.Activity.Text == "help")
            {
                await turn.SendActivityAsync("Here is help.");
                await dc.RepromptDialogAsync();
            }
            else if ((await dc.ContinueDialogAsync()).Status == DialogTurnStatus.Empty)
            {
                await dc.BeginDialogAsync("name");
            }
        });
        await bot.SayAsync("hello");

        (await bot.SayAsync("help")).Select(sent => sent.Text).ShouldBe(["Here is help.", "Your name?"]);
    }

    [Fact]
    public async Task Cancelling_tells_the_dialogs_inside_and_empties_the_stack()
    {
        var ended = new List<string>();
        var bot = new TestBot(async (turn, own) =>
        {
            var dc = await new DialogSet(own).Add(new Telling("outer", ended).AddDialog(new Waiting("inner", ended))).CreateContextAsync(turn);
            if (turn.Activity.Text == "stop")
            {
                (await dc.CancelAllDialogsAsync()).Status.ShouldBe(DialogTurnStatus.Cancelled);
                (await dc.CancelAllDialogsAsync()).Status.ShouldBe(DialogTurnStatus.Empty);
            }
            else
            {
                await dc.BeginDialogAsync("outer");
            }
        });
        await bot.SayAsync("start");

        await bot.SayAsync("stop");

        ended.ShouldBe(["inner: CancelCalled", "outer: CancelCalled"]);
        bot.State.ShouldBe("[]");
    }

    [Fact]
    public async Task A_step_may_replace_its_dialog_with_another()
    {
        var bot = new TestBot(new ComponentDialog("root")
            .AddDialog(new WaterfallDialog("first", [(step, cancellationToken) => step.ReplaceDialogAsync("second", "passed", cancellationToken)]))
            .AddDialog(new WaterfallDialog("second", [async (step, cancellationToken) =>
            {
                await step.Context.SendActivityAsync($"{step.Options}, {step.Stack.Count} deep", cancellationToken: cancellationToken);
                return Dialog.EndOfTurn;
            }])));

        (await bot.SayAsync("hello")).ShouldHaveSingleItem().Text.ShouldBe("passed, 1 deep");
    }

    [Fact]
    public async Task NextAsync_goes_on_in_the_same_turn()
    {
        var passed = "";
        var bot = new TestBot(new WaterfallDialog("steps",
        [
            (step, cancellationToken) => step.NextAsync("skipped", cancellationToken),
            (step, _) =>
            {
                passed = $"{step.Result}, {step.Reason}, {step.Index}";
                return Task.FromResult(Dialog.EndOfTurn);
            },
        ]));

        await bot.SayAsync("hello");

        passed.ShouldBe("skipped, NextCalled, 1");
    }

    [Fact]
    public async Task A_validator_sees_how_often_was_asked_and_may_accept_what_was_not_recognised()
    {
        var prompt = new ChoicePrompt("prompt", (context, _) =>
        {
            context.Recognized.Value ??= new() { Value = "other" };
            return Task.FromResult(context.Recognized.Succeeded || context.AttemptCount == 3);
        });
        var dialog = new ComponentDialog("root")
            .AddDialog(new WaterfallDialog("steps",
            [
                (step, cancellationToken) => step.PromptAsync("prompt", new PromptOptions { Prompt = MessageFactory.Text("?") }, cancellationToken),
                async (step, cancellationToken) =>
                {
                    await step.Context.SendActivityAsync(((Microsoft.Bot.Builder.Dialogs.Choices.FoundChoice)step.Result).Value, cancellationToken: cancellationToken);
                    return await step.EndDialogAsync(null, cancellationToken);
                },
            ]))
            .AddDialog(prompt);
        var bot = new TestBot(dialog);
        foreach (var said in new[] { "hello", "a", "b" })
        {
            (await bot.SayAsync(said)).ShouldHaveSingleItem().Text.Trim().ShouldBe("?");
        }

        (await bot.SayAsync("c")).ShouldHaveSingleItem().Text.ShouldBe("other");
    }

    [Theory]
    [InlineData("yes", true)]
    [InlineData("Yep!", true)]
    [InlineData("👍", true)]
    [InlineData("ok", true)]
    [InlineData("1", true)]
    [InlineData("no", false)]
    [InlineData("not ok", false)]
    [InlineData("the second", false)]
    [InlineData("perhaps", null)]
    [InlineData(null, null)]
    public async Task Yes_and_no(string? said, bool? meant)
    {
        bool? answer = null;
        var prompt = new ConfirmPrompt("prompt", (context, _) =>
        {
            answer = context.Recognized.Succeeded ? context.Recognized.Value : null;
            return Task.FromResult(true);
        });
        var bot = new TestBot(async (turn, own) =>
        {
            var dc = await new DialogSet(own).Add(prompt).CreateContextAsync(turn);
            if ((await dc.ContinueDialogAsync()).Status == DialogTurnStatus.Empty)
            {
                await dc.PromptAsync("prompt", new PromptOptions { Prompt = MessageFactory.Text("Sure?") });
            }
        });
        (await bot.SayAsync("hello")).ShouldHaveSingleItem().Text.ShouldBe("Sure? (1) Yes or (2) No");

        await bot.SayAsync(said);

        answer.ShouldBe(meant);
    }

    [Fact]
    public void Two_dialogs_with_one_id_are_refused()
    {
        var text = new TextPrompt("text");
        new DialogSet().Add(text).Add(text).GetDialogs().ShouldHaveSingleItem();
        Should.Throw<ArgumentException>(() => new DialogSet().Add(text).Add(new TextPrompt("text"))).Message.ShouldStartWith("Two dialogs have the id 'text'");
    }

    [Fact]
    public async Task A_dialog_that_is_not_there_is_named()
    {
        var bot = new TestBot(async (turn, own) => await (await new DialogSet(own).CreateContextAsync(turn)).BeginDialogAsync("gone"));

        (await Should.ThrowAsync<InvalidOperationException>(() => bot.SayAsync("hello"))).Message.ShouldContain("no dialog 'gone'");
    }

    private static ComponentDialog Asking(string id, string question) => new ComponentDialog(id)
        .AddDialog(new WaterfallDialog("steps",
        [
            (step, cancellationToken) => step.PromptAsync("text", new PromptOptions { Prompt = MessageFactory.Text(question) }, cancellationToken),
        ]))
        .AddDialog(new TextPrompt("text"));

    private sealed class Waiting(string id, List<string> ended) : Dialog(id)
    {
        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(EndOfTurn);

        public override Task EndDialogAsync(
            ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            ended.Add($"{Id}: {reason}");
            return Task.CompletedTask;
        }
    }

    private sealed class Telling(string id, List<string> ended) : ComponentDialog(id)
    {
        protected override Task OnEndDialogAsync(
            ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            ended.Add($"{Id}: {reason}");
            return Task.CompletedTask;
        }
    }
}
