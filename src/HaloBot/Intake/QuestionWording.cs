using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace HaloBot.Intake;

/// <summary>
/// How a question is put: plainly, then, if the answer was not understood, in other words, and after two tries with a way out. Nobody
/// reads the same words a third time: then something stands before them.
/// </summary>
public static class QuestionWording
{
    private static readonly string[] Leads =
    [
        "To go on: ",
        "So: ",
        "When you're ready: ",
        "Once more: ",
        "Whenever it suits you: ",
        "Let's go on. ",
        "There's no hurry. ",
        "I'm still here. ",
    ];

    /// <summary>The question as it is put now. It is counted in the conversation, so it is to be sent.</summary>
    /// <param name="isRetry">The last answer was not understood.</param>
    public static PromptOptions Put(ITurnContext context, PromptOptions options, bool isRetry)
    {
        var turn = context.IntakeTurn();
        // Words at a choice belong to the story and are kept, so the question itself returns; only then it is put differently.
        isRetry = isRetry && (options.Choices is null || turn.Conversation.HasAsked(options.Prompt.Text) > 1);
        var question = isRetry ? options.RetryPrompt ?? options.Prompt : options.Prompt;
        var before = turn.Conversation.CountAsked(question.Text);
        return new PromptOptions
        {
            Prompt = WithText(question, (isRetry, before) switch
            {
                (_, 0) or (false, 1) => question.Text,
                (true, 1) => $"{WayOut(turn)}\n\n{question.Text}",
                _ => Leads[(before - 2) % Leads.Length] + question.Text,
            }),
            Choices = options.Choices,
            Style = options.Style,
        };
    }

    /// <summary>The same for what is said with the menu, so that nobody reads it a third time in the same words either.</summary>
    public static string NotTooOften(ITurnContext context, string text) =>
        context.IntakeTurn().Conversation.CountAsked(text) is var before and >= 2 ? Leads[(before - 2) % Leads.Length] + text : text;

    private static string WayOut(IntakeTurn turn) =>
        $"I'm sorry, I'm not making this easy. If you'd rather, say **{Answers.GetPerson.ToLowerInvariant()}**, or e-mail {turn.Procedure.Facts.Email}: I keep what you've told me.";

    // The questions stand in static fields: they are never changed.
    private static Activity WithText(Activity question, string text)
    {
        var copy = MessageFactory.Text(text);
        copy.SuggestedActions = question.SuggestedActions;
        copy.InputHint = question.InputHint;
        return copy;
    }
}
