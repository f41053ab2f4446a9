using HaloBot.Complaints;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace HaloBot.Intake;

/// <summary>What a customer says after filing: asks whether it belongs to the case, rather than guess. It begins with the words as options.</summary>
public sealed class AddInformationDialog : InterruptibleDialog
{
    private const string Steps = "steps";
    private const string OneOf = "one-of";
    private const string New = "It's a new complaint";

    public AddInformationDialog()
        : base(nameof(AddInformationDialog))
    {
        AddDialog(new WaterfallDialog(Steps, [AskAsync, AddAsync]));
        AddDialog(new ChoicePrompt(OneOf, WordsAreMoreAsync));
        InitialDialogId = Steps;
    }

    private static async Task<bool> WordsAreMoreAsync(PromptValidatorContext<FoundChoice> prompt, CancellationToken cancellationToken) =>
        await Validators.ChoiceAsync(prompt, cancellationToken) || prompt.Context.IntakeTurn().Text.Length > 0;

    private static async Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        await step.PromptAsync(
            OneOf,
            new PromptOptions
            {
                Prompt = MessageFactory.Text($"Shall I add that to your complaint {step.Context.IntakeTurn().Conversation.Case}?"),
                RetryPrompt = MessageFactory.Text("Please choose: should your last message go to your complaint, or is it a new one?"),
                Choices = [new Choice("Yes, add it") { Synonyms = ["yes", "add", "add it", "ok"] }, new Choice(New) { Synonyms = ["new", "new complaint"] }, new Choice("No") { Synonyms = ["no thanks"] }],
                Style = ListStyle.SuggestedAction,
            },
            cancellationToken);

    private static async Task<DialogTurnResult> AddAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var words = SdkSeam.ToJson(step.Options)!.Value.GetString()!;
        switch ((step.Result as FoundChoice)?.Index)
        {
            case null:
                // They went on talking: it all belongs together.
                return await step.ReplaceDialogAsync(Steps, $"{words}\n{step.Context.IntakeTurn().Text}", cancellationToken);
            case 0:
                return await step.EndDialogAsync(new AddInformation(words), cancellationToken);
            case 1:
                var turn = step.Context.IntakeTurn();
                turn.Draft = turn.Draft.WithMore(words);
                return await step.EndDialogAsync(cancellationToken: cancellationToken);
            default:
                await step.Context.SendActivityAsync("All right, I haven't added it.", cancellationToken: cancellationToken);
                return await step.EndDialogAsync(cancellationToken: cancellationToken);
        }
    }
}
