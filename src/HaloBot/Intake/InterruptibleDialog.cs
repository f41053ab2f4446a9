using Microsoft.Bot.Builder.Dialogs;

namespace HaloBot.Intake;

/// <summary>
/// A dialog in which the customer may at any prompt ask something else, go back, begin again or stop. Questions are
/// answered and the same prompt returns; stopping keeps the draft.
/// </summary>
public abstract class InterruptibleDialog(string id) : ComponentDialog(id)
{
    /// <summary>A dialog of a question or two has nothing to go back to: it stops.</summary>
    protected virtual Task<DialogTurnResult> BackAsync(DialogContext innerDc, CancellationToken cancellationToken) => CancelAsync(innerDc, cancellationToken);

    protected virtual Task<DialogTurnResult> StartAgainAsync(DialogContext innerDc, CancellationToken cancellationToken) => CancelAsync(innerDc, cancellationToken);

    /// <summary>Who comes back says "hello again" or "carry on": that is nobody's name and no wish.</summary>
    protected virtual bool GreetingsAreNoAnswer => false;

    /// <summary>Whether what sounds like a question answers the prompt: "ring me on 07700 900123" does.</summary>
    /// <param name="prompt">The prompt that waits.</param>
    protected virtual bool IsAnswer(string? prompt, Intent intent, string text) =>
        intent is Intent.Person or Intent.ChangeContact && ContactReader.Mentioned(text) is not null;

    protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
    {
        var turn = innerDc.Context.IntakeTurn();
        if (turn.HasOnlyFiles)
        {
            await innerDc.RepromptDialogAsync(cancellationToken);
            return new DialogTurnResult(DialogTurnStatus.Waiting);
        }

        if (innerDc.ActiveDialog is { } asked && innerDc.FindDialog(asked.Id) is ChoiceQuestion question && question.HasButton(turn))
        {
            // "Customer service" is one of the answers here, and no wish to talk to anybody.
            return await base.OnContinueDialogAsync(innerDc, cancellationToken);
        }

        if (turn.Conversation.Case is { } other && AfterFiling.IsButton(turn))
        {
            return await SayAndAskAgainAsync(innerDc, $"That belongs to your complaint {other}. Let's finish this first, or say **cancel**; then choose it again.", cancellationToken);
        }

        var intent = Intents.Of(turn.Text);
        var isAnswer = IsAnswer(innerDc.ActiveDialog?.Id, intent, turn.Text);
        switch (intent)
        {
            case Intent.Cancel when !isAnswer:
                return await CancelAsync(innerDc, cancellationToken);
            case Intent.StartAgain:
                return await StartAgainAsync(innerDc, cancellationToken);
            case Intent.Back:
                return await BackAsync(innerDc, cancellationToken);
            case Intent.CarryOn or Intent.Greeting when GreetingsAreNoAnswer:
                await innerDc.RepromptDialogAsync(cancellationToken);
                return new DialogTurnResult(DialogTurnStatus.Waiting);
        }

        if (turn.Conversation.HasTaken(turn.Text) && !BareWords.Are(turn.Text))
        {
            return await SayAndAskAgainAsync(innerDc, "I have that, thank you.", cancellationToken);
        }

        if (Abuse.IsAll(turn.Text))
        {
            return await SayAndAskAgainAsync(innerDc, "I can hear that you've had enough, and I'm sorry. The sooner I have this, the sooner our team can act on it.", cancellationToken);
        }

        if (!isAnswer && await Answers.ToAsync(intent, turn, cancellationToken) is { } answer)
        {
            return await SayAndAskAgainAsync(innerDc, answer, cancellationToken);
        }

        return await base.OnContinueDialogAsync(innerDc, cancellationToken);
    }

    private static async Task<DialogTurnResult> SayAndAskAgainAsync(DialogContext innerDc, string text, CancellationToken cancellationToken)
    {
        await innerDc.Context.SendActivityAsync(text, cancellationToken: cancellationToken);
        await innerDc.RepromptDialogAsync(cancellationToken);
        return new DialogTurnResult(DialogTurnStatus.Waiting);
    }

    protected static async Task<DialogTurnResult> CancelAsync(DialogContext dialog, CancellationToken cancellationToken)
    {
        var conversation = dialog.Context.IntakeTurn().Conversation;
        var kept = conversation.Draft is { Description: not null } or { HasFiles: true };
        conversation.Unplaced = null;
        conversation.Draft = kept ? conversation.Draft! with { IsStopped = true } : null;
        await dialog.Context.SendActivityAsync(
            ChatMessage.WithChoices(
                QuestionWording.NotTooOften(dialog.Context, kept
                    ? "I've stopped, and nothing has been sent. I'll keep what you told me: say **carry on** to go on, or **start again** to begin afresh."
                    : "All right, I've stopped. Nothing has been sent."),
                kept ? ["Carry on", .. Answers.Menu.Skip(1)] : Answers.Menu),
            cancellationToken);
        return await dialog.CancelAllDialogsAsync(cancellationToken);
    }
}
