namespace Microsoft.Bot.Builder.Dialogs;

public abstract class Dialog
{
    /// <summary>What a dialog returns when it waits for the next activity.</summary>
    public static readonly DialogTurnResult EndOfTurn = new(DialogTurnStatus.Waiting);

    private string _id;

    protected Dialog(string dialogId = null) => _id = dialogId;

    public string Id
    {
        get => _id ??= OnComputeId();
        set => _id = value;
    }

    public abstract Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null, CancellationToken cancellationToken = default);

    /// <summary>The user has answered. A dialog that does not override this ends, with no result.</summary>
    public virtual Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
        dc.EndDialogAsync(cancellationToken: cancellationToken);

    /// <summary>The dialog that this one began has ended. A dialog that does not override this ends, with the same result.</summary>
    public virtual Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object result = null, CancellationToken cancellationToken = default) =>
        dc.EndDialogAsync(result, cancellationToken);

    public virtual Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    public virtual Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    protected virtual string OnComputeId() => GetType().Name;
}
