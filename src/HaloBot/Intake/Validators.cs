using HaloBot.Complaints;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace HaloBot.Intake;

/// <summary>What the prompts take for an answer.</summary>
public static class Validators
{
    /// <summary>Words, and not merely "I want to complain" or "hello".</summary>
    public static async Task<bool> StoryAsync(PromptValidatorContext<string> prompt, CancellationToken cancellationToken)
    {
        var turn = prompt.Context.IntakeTurn();
        if (turn.Text.Length == 0 || Intents.Of(turn.Text) is Intent.Complain or Intent.Greeting)
        {
            return false;
        }

        prompt.Recognized.Value = turn.Text;
        return await FitsAsync(prompt.Context, cancellationToken);
    }

    public static async Task<bool> WordsAsync(PromptValidatorContext<string> prompt, CancellationToken cancellationToken)
    {
        prompt.Recognized.Value = prompt.Context.IntakeTurn().Text;
        return prompt.Recognized.Value.Length > 0 && await FitsAsync(prompt.Context, cancellationToken);
    }

    public static Task<bool> ReachableAsync(PromptValidatorContext<string> prompt, CancellationToken cancellationToken)
    {
        prompt.Recognized.Value = prompt.Context.IntakeTurn().Text;
        return Task.FromResult(ContactReader.Read(prompt.Recognized.Value) is not null);
    }

    /// <summary>
    /// One of the choices; any other words are kept as part of the story, and the step after asks again.
    /// </summary>
    public static async Task<bool> ChoiceOrMoreAsync(PromptValidatorContext<FoundChoice> prompt, CancellationToken cancellationToken)
    {
        var turn = prompt.Context.IntakeTurn();
        if (prompt.Recognized.Succeeded)
        {
            return true;
        }

        if (turn.Text.Length == 0)
        {
            return false;
        }

        if (await FitsAsync(prompt.Context, cancellationToken))
        {
            turn.Draft = turn.Draft.WithMore(turn.Text);
            await prompt.Context.SendActivityAsync("Thank you, I've added that to what you told me.", cancellationToken: cancellationToken);
        }

        prompt.Recognized.Value = null;
        return true;
    }

    public static async Task<bool> FitsAsync(Microsoft.Bot.Builder.ITurnContext context, CancellationToken cancellationToken)
    {
        var turn = context.IntakeTurn();
        if (!turn.Draft.HasRoomFor(turn.Text))
        {
            await context.SendActivityAsync(
                $"I can't take in any more text: that would be over {ComplaintDraft.MostLength:N0} characters. Everything before this message is kept. " +
                $"Please make this one shorter, or e-mail it to {turn.Procedure.Facts.Email}.",
                cancellationToken: cancellationToken);
            return false;
        }

        if (turn.Text.Length > ComplaintDraft.UsualLength)
        {
            await context.SendActivityAsync(
                $"That is longer than {ComplaintDraft.UsualLength:N0} characters. I've kept all of it: our team will see the beginning first and can read the rest.",
                cancellationToken: cancellationToken);
        }

        return true;
    }
}
