using HaloBot.Complaints;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace HaloBot.Intake;

/// <summary>Two questions after a case is closed. Either may be skipped.</summary>
public sealed class SurveyDialog : InterruptibleDialog
{
    private const string Steps = "steps";
    private const string Score = "score";
    private const string Comment = "comment";

    private static readonly string[] Words = ["one", "two", "three", "four", "five"];
    private static readonly string[] Scores = ["1 – not at all", "2", "3", "4", "5 – completely"];

    public SurveyDialog()
        : base(nameof(SurveyDialog))
    {
        AddDialog(new WaterfallDialog(Steps, [AskScoreAsync, AskCommentAsync, FinishAsync]));
        AddDialog(new ExactChoicePrompt(Score, Validators.ChoiceOrWordsAsync));
        AddDialog(new TextQuestion(Comment, _ => Questions.DoneBetter, Validators.WordsAsync));
        InitialDialogId = Steps;
    }

    protected override Task<DialogTurnResult> BackAsync(DialogContext innerDc, CancellationToken cancellationToken) => ThankAsync(innerDc, cancellationToken);

    protected override Task<DialogTurnResult> StartAgainAsync(DialogContext innerDc, CancellationToken cancellationToken) => ThankAsync(innerDc, cancellationToken);

    private static Task<DialogTurnResult> AskScoreAsync(WaterfallStepContext step, CancellationToken cancellationToken) => step.PromptAsync(
        Score,
        new PromptOptions
        {
            Prompt = MessageFactory.Text("How satisfied are you with how we dealt with your complaint, from 1 (not at all) to 5 (completely)?"),
            Choices = [.. Scores.Select(score => new Choice(score) { Synonyms = [score[..1], Words[score[0] - '1'], $"{score[..1]} out of 5", $"{score[..1]}/5"] }), new Choice(Questions.Skip)],
            Style = ListStyle.SuggestedAction,
        },
        cancellationToken);

    private static async Task<DialogTurnResult> AskCommentAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if ((step.Result as FoundChoice)?.Index is not { } index)
        {
            await step.Context.SendActivityAsync("Please choose a number from 1 to 5, or **skip**. After that you can write what you like.", cancellationToken: cancellationToken);
            return await step.ReplaceDialogAsync(Steps, cancellationToken: cancellationToken);
        }

        if (index == Scores.Length)
        {
            return await ThankAsync(step, cancellationToken);
        }

        step.Values[Score] = index + 1;
        return await step.PromptAsync(Comment, new PromptOptions(), cancellationToken);
    }

    private static Task<DialogTurnResult> FinishAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var words = (string)step.Result;
        return step.EndDialogAsync(
            new Rate(Convert.ToInt32(step.Values[Score], System.Globalization.CultureInfo.InvariantCulture), Questions.IsSkip(words) ? null : words), cancellationToken);
    }

    private static async Task<DialogTurnResult> ThankAsync(DialogContext dialog, CancellationToken cancellationToken)
    {
        await dialog.Context.SendActivityAsync("All right, that's fine. Thank you.", cancellationToken: cancellationToken);
        return await dialog.CancelAllDialogsAsync(cancellationToken);
    }
}
