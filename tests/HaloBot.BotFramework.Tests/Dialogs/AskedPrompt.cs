using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace HaloBot.BotFramework.Tests.Dialogs;

/// <summary>A prompt named "prompt", asked until it has its answer.</summary>
internal sealed class AskedPrompt(Dialog prompt, DateTimeOffset? localTimestamp = null, DateTimeOffset? timestamp = null)
{
    /// <summary>What the prompt resulted in; null while it still asks.</summary>
    public object? Result { get; private set; }

    public static async Task<object?> AnswerAsync(Dialog prompt, string? said)
    {
        var asked = new AskedPrompt(prompt, TestBot.Monday);
        await asked.SayAsync("hello");
        await asked.SayAsync(said);
        return asked.Result;
    }

    public Task<Activity[]> SayAsync(string? said, params Attachment[] attachments) => Bot.SayAsync(said, attachments: attachments);

    private TestBot Bot => field ??= new TestBot(TakeTurnAsync) { LocalTimestamp = localTimestamp, Timestamp = timestamp };

    private async Task TakeTurnAsync(ITurnContext turn, TestBot bot)
    {
        var dc = await new DialogSet(bot).Add(prompt).CreateContextAsync(turn);
        var turned = await dc.ContinueDialogAsync();
        Result = turned.Result;
        if (turned.Status == DialogTurnStatus.Empty)
        {
            await dc.PromptAsync("prompt", new PromptOptions { Prompt = MessageFactory.Text("Well?"), RetryPrompt = MessageFactory.Text("Again?") });
        }
    }
}
