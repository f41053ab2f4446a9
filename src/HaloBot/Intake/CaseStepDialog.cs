using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace HaloBot.Intake;

/// <summary>Asks before it does something with a filed complaint. It begins with the step's intent as its options.</summary>
public sealed class CaseStepDialog : InterruptibleDialog
{
    /// <summary>What people say for yes, and for no.</summary>
    internal static readonly List<string> Yes = ["yes", "yes please", "y", "yep", "yeah", "aye", "sure", "ok", "okay", "ok then", "please", "please do", "do it", "go on then", "go ahead"];
    internal static readonly List<string> No = ["no", "no thanks", "no thank you", "nope", "nah", "not now", "n"];

    private const string Steps = "steps";
    private const string YesOrNo = "yes-or-no";

    public CaseStepDialog()
        : base(nameof(CaseStepDialog))
    {
        AddDialog(new WaterfallDialog(Steps, [AskAsync, DoAsync]));
        AddDialog(new ExactChoicePrompt(YesOrNo, Validators.ChoiceOrWordsAsync));
        InitialDialogId = Steps;
    }

    private static async Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = step.Context.IntakeTurn();
        var complaint = (await turn.ReadCaseAsync(cancellationToken))!.Complaint;
        var asked = StepOf(step);
        return await step.PromptAsync(
            YesOrNo,
            new PromptOptions
            {
                Prompt = MessageFactory.Text(asked.Question(complaint, turn)),
                Choices = [new Choice(asked.Yes) { Synonyms = Yes }, new Choice("No") { Synonyms = No }],
                Style = ListStyle.SuggestedAction,
            },
            cancellationToken);
    }

    private static async Task<DialogTurnResult> DoAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var (asked, words) = (StepOf(step), step.Context.IntakeTurn().Text);
        switch ((step.Result as FoundChoice)?.Index)
        {
            case 0:
                return await step.EndDialogAsync(asked.Command(null), cancellationToken);
            case null when asked.TakesWords:
                return await RoomForText.HasAsync(step.Context, cancellationToken)
                    ? await step.EndDialogAsync(asked.Command(words), cancellationToken)
                    : await step.ReplaceDialogAsync(Steps, step.Options, cancellationToken);
            case null:
                await step.Context.SendActivityAsync("I haven't done anything yet. Please choose **yes** or **no**; after that you can tell me more.", cancellationToken: cancellationToken);
                return await step.ReplaceDialogAsync(Steps, step.Options, cancellationToken);
            default:
                await step.Context.SendActivityAsync(ChatMessage.WithChoices("All right, I've left your complaint as it is.", Answers.Menu), cancellationToken);
                return await step.EndDialogAsync(cancellationToken: cancellationToken);
        }
    }

    private static CaseStep StepOf(WaterfallStepContext step) =>
        CaseStep.Of(Enum.Parse<Intent>(SdkSeam.ToJson(step.Options)!.Value.GetString()!))!;
}
