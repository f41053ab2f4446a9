using System.Text;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace HaloBot.BotFramework.Tests.Dialogs;

/// <summary>What the official dialogs say in short conversations, ours say too.</summary>
public class OfficialChatTests
{
    [Fact]
    public async Task Text_prompt() => await PlaysAsync("TextPrompt", new TestBot((turn, bot) => RunAsync(
        turn,
        bot,
        new TextPrompt("prompt", async (prompt, cancellationToken) =>
        {
            var isLong = prompt.Recognized.Value.Length > 3;
            if (!isLong)
            {
                await prompt.Context.SendActivityAsync("Make sure the text is greater than three characters.", cancellationToken: cancellationToken);
            }

            return isLong;
        }),
        new PromptOptions { Prompt = MessageFactory.Text("Enter some text.") },
        result => $"Bot received the text '{result}'.")));

    [Fact]
    public async Task Choice_prompt() => await PlaysAsync("ChoicePrompt", new TestBot((turn, bot) => RunAsync(
        turn,
        bot,
        new ChoicePrompt("prompt"),
        new PromptOptions
        {
            Prompt = MessageFactory.Text("favorite color?"),
            RetryPrompt = MessageFactory.Text("I didn't catch that. Select a color from the list."),
            Choices = ChoiceFactory.ToChoices(["red", "green", "blue"]),
        },
        result => $"Bot received the choice '{((FoundChoice)result).Value}'.")));

    [Fact]
    public async Task Confirm_prompt() => await PlaysAsync("ConfirmPrompt", new TestBot((turn, bot) => RunAsync(
        turn,
        bot,
        new ConfirmPrompt("prompt") { Style = ListStyle.None },
        new PromptOptions
        {
            Prompt = MessageFactory.Text("Please confirm."),
            RetryPrompt = MessageFactory.Text("Please confirm, say 'yes' or 'no' or something like that."),
        },
        result => (bool)result ? "Confirmed." : "Not confirmed.")));

    [Fact]
    public async Task Number_prompt() => await PlaysAsync("NumberPrompt", new TestBot((turn, bot) => RunAsync(
        turn,
        bot,
        new NumberPrompt<int>("prompt", (prompt, _) => Task.FromResult(prompt.Recognized.Succeeded && prompt.Recognized.Value < 100)),
        new PromptOptions
        {
            Prompt = MessageFactory.Text("Enter a number."),
            RetryPrompt = MessageFactory.Text("You must enter a number below a hundred."),
        },
        result => $"Bot received the number '{result}'.")));

    [Fact]
    public async Task Date_time_prompt() => await PlaysAsync("DateTimePrompt", new TestBot((turn, bot) => RunAsync(
        turn,
        bot,
        new DateTimePrompt("prompt"),
        new PromptOptions { Prompt = MessageFactory.Text("When did it happen?"), RetryPrompt = MessageFactory.Text("On which day?") },
        result => $"Timex: '{string.Join("; ", ((IList<DateTimeResolution>)result).Select(when => $"{when.Timex}' Value: '{when.Value ?? $"{when.Start} to {when.End}"}"))}'")));

    [Fact]
    public async Task Waterfall()
    {
        var dialog = new WaterfallDialog("waterfall");
        foreach (var text in new[] { "step1", "step2", "step3" })
        {
            dialog.AddStep(async (step, cancellationToken) =>
            {
                await step.Context.SendActivityAsync(text, cancellationToken: cancellationToken);
                return Dialog.EndOfTurn;
            });
        }

        await PlaysAsync("Waterfall", new TestBot(dialog));
    }

    private static async Task RunAsync(ITurnContext turn, TestBot bot, Dialog prompt, PromptOptions options, Func<object, string> say)
    {
        var dc = await new DialogSet(bot).Add(prompt).CreateContextAsync(turn);
        var result = await dc.ContinueDialogAsync();
        if (result.Status == DialogTurnStatus.Empty)
        {
            await dc.PromptAsync("prompt", options);
        }
        else if (result.Status == DialogTurnStatus.Complete)
        {
            await turn.SendActivityAsync(say(result.Result));
        }
    }

    private static async Task PlaysAsync(string chat, TestBot bot)
    {
        var expected = Resource.Read($"Chat/{chat}").Split('\n').Select(line => line.Trim()).Where(line => line.Contains(": ", StringComparison.Ordinal)).ToList();
        var actual = new StringBuilder();
        foreach (var line in expected.Where(line => line.StartsWith("user", StringComparison.OrdinalIgnoreCase)))
        {
            actual.AppendLine(line);
            foreach (var sent in await bot.SayAsync(line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..]))
            {
                actual.AppendLine($"{(line[0] == 'U' ? "Bot" : "bot")}: {sent.Text}");
                sent.Type.ShouldBe(ActivityTypes.Message);
            }
        }

        actual.ToString().Trim().ShouldBe(string.Join(Environment.NewLine, expected));
    }
}
