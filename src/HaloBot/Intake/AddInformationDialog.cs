using HaloBot.Complaints;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace HaloBot.Intake;

/// <summary>
/// What a customer says after filing: asks whether it belongs to the case, rather than guess. It begins with the case and
/// the words as options, because another case may be spoken of before the answer comes.
/// </summary>
public sealed class AddInformationDialog : InterruptibleDialog
{
    private const string Steps = "steps";
    private const string OneOf = "one-of";
    private const string New = "It's a new complaint";

    public AddInformationDialog()
        : base(nameof(AddInformationDialog))
    {
        AddDialog(new WaterfallDialog(Steps, [AskAsync, AddAsync]));
        AddDialog(new ExactChoicePrompt(OneOf, Validators.ChoiceOrWordsAsync));
        InitialDialogId = Steps;
    }

    /// <summary>The options to begin with.</summary>
    public static string About(CaseReference reference, string words) => $"{reference}\n{words}";

    // "Yes, add it" sounds like the wish that is being asked about.
    protected override bool IsAnswer(string? prompt, Intent intent, string text) => intent == Intent.AddToCase || base.IsAnswer(prompt, intent, text);

    /// <summary>There is no answer yet to go back to, and nothing to begin again: the question stays.</summary>
    protected override Task<DialogTurnResult> BackAsync(DialogContext innerDc, CancellationToken cancellationToken) =>
        AskAgainAsync(innerDc, cancellationToken);

    protected override Task<DialogTurnResult> StartAgainAsync(DialogContext innerDc, CancellationToken cancellationToken) =>
        AskAgainAsync(innerDc, cancellationToken);

    private static async Task<DialogTurnResult> AskAgainAsync(DialogContext innerDc, CancellationToken cancellationToken)
    {
        await innerDc.RepromptDialogAsync(cancellationToken);
        return new DialogTurnResult(DialogTurnStatus.Waiting);
    }

    private static async Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var reference = OptionsOf(step).Case;
        var isClosed = await IsClosedAsync(step, cancellationToken);
        return await step.PromptAsync(
            OneOf,
            new PromptOptions
            {
                Prompt = MessageFactory.Text(isClosed
                    ? $"Your complaint {reference} is closed. Shall I open it again with that?"
                    : $"Shall I add that to your complaint {reference}?"),
                RetryPrompt = MessageFactory.Text("Please choose: should your last message go to your complaint, or is it a new one?"),
                Choices = [new Choice(isClosed ? "Yes, open it again" : "Yes, add it") { Synonyms = [.. CaseStepDialog.Yes, "add", "add it", "open it", "open it again", "reopen it"] }, new Choice(New) { Synonyms = ["new", "new complaint"] }, new Choice("No") { Synonyms = CaseStepDialog.No }],
                Style = ListStyle.SuggestedAction,
            },
            cancellationToken);
    }

    private static async Task<bool> IsClosedAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        await step.Context.IntakeTurn().ReadCaseAsync(cancellationToken) is { Complaint: { IsOpen: false } complaint } && complaint.Reference == OptionsOf(step).Case;

    private static async Task<DialogTurnResult> AddAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var (reference, words) = OptionsOf(step);
        var turn = step.Context.IntakeTurn();
        switch ((step.Result as FoundChoice)?.Index)
        {
            case null:
                // They went on talking: it all belongs together.
                var more = await RoomForText.HasAsync(step.Context, words.Length, cancellationToken) ? $"{words}\n{turn.Text}".Trim() : words;
                return await step.ReplaceDialogAsync(Steps, About(reference, more), cancellationToken);
            case 0:
                return await step.EndDialogAsync(
                    await IsClosedAsync(step, cancellationToken) ? new Reopen(words.Length > 0 ? words : null) : new AddInformation(reference, words), cancellationToken);
            case 1:
                turn.Draft = (words.Length > 0 ? turn.Draft.WithMore(words) : turn.Draft) with { Files = turn.Conversation.Unplaced };
                turn.Conversation.Unplaced = null;
                return await step.EndDialogAsync(cancellationToken: cancellationToken);
            default:
                turn.Conversation.Unplaced = null;
                await step.Context.SendActivityAsync("All right, I haven't added it.", cancellationToken: cancellationToken);
                return await step.EndDialogAsync(cancellationToken: cancellationToken);
        }
    }

    private static (CaseReference Case, string Words) OptionsOf(WaterfallStepContext step)
    {
        var parts = SdkSeam.ToJson(step.Options)!.Value.GetString()!.Split('\n', 2);
        return (CaseReference.Parse(parts[0]), parts[1]);
    }
}
