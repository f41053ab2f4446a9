namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Dialogs that together do one job, and look from outside like a single dialog.</summary>
public class ComponentDialog(string dialogId = null) : DialogContainer(dialogId)
{
    public const string PersistedDialogState = "dialogs";

    /// <summary>Where the component begins: the dialog that was added first, unless set.</summary>
    public string InitialDialogId { get; set; }

    public ComponentDialog AddDialog(Dialog dialog)
    {
        Dialogs.Add(dialog);
        InitialDialogId ??= dialog.Id;
        return this;
    }

    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext outerDc, object options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outerDc);
        var result = await OnBeginDialogAsync(CreateChildContext(outerDc), options, cancellationToken);
        return await LeaveWhenDoneAsync(outerDc, result, cancellationToken);
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext outerDc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outerDc);
        var result = await OnContinueDialogAsync(CreateChildContext(outerDc), cancellationToken);
        return await LeaveWhenDoneAsync(outerDc, result, cancellationToken);
    }

    /// <summary>Someone pushed a dialog on top of the component, and it has ended: ask again what we were asking.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext outerDc, DialogReason reason, object result = null, CancellationToken cancellationToken = default)
    {
        await RepromptDialogAsync(outerDc.Context, outerDc.ActiveDialog, cancellationToken);
        return EndOfTurn;
    }

    public override async Task RepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        await new DialogContext(Dialogs, turnContext, InnerState(instance)).RepromptDialogAsync(cancellationToken);
        await OnRepromptDialogAsync(turnContext, instance, cancellationToken);
    }

    public override async Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        if (reason == DialogReason.CancelCalled)
        {
            await new DialogContext(Dialogs, turnContext, InnerState(instance)).CancelAllDialogsAsync(cancellationToken);
        }

        await OnEndDialogAsync(turnContext, instance, reason, cancellationToken);
    }

    public override DialogContext CreateChildContext(DialogContext dc) => new(Dialogs, dc, InnerState(dc.ActiveDialog));

    protected virtual Task<DialogTurnResult> OnBeginDialogAsync(
        DialogContext innerDc, object options, CancellationToken cancellationToken = default) =>
        innerDc.BeginDialogAsync(InitialDialogId, options, cancellationToken);

    protected virtual Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
        innerDc.ContinueDialogAsync(cancellationToken);

    protected virtual Task OnEndDialogAsync(
        ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) => Task.CompletedTask;

    protected virtual Task OnRepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) => Task.CompletedTask;

    protected virtual Task<DialogTurnResult> EndComponentAsync(DialogContext outerDc, object result, CancellationToken cancellationToken) =>
        outerDc.EndDialogAsync(result, cancellationToken);

    private static DialogState InnerState(DialogInstance instance)
    {
        if (instance.State.TryGetValue(PersistedDialogState, out var persisted) && persisted is DialogState state)
        {
            return state;
        }

        state = new DialogState();
        instance.State[PersistedDialogState] = state;
        return state;
    }

    private async Task<DialogTurnResult> LeaveWhenDoneAsync(DialogContext outerDc, DialogTurnResult inner, CancellationToken cancellationToken)
    {
        if (inner.Status == DialogTurnStatus.Waiting)
        {
            return EndOfTurn;
        }

        var outer = await EndComponentAsync(outerDc, inner.Result, cancellationToken);
        return inner.Status == DialogTurnStatus.Cancelled ? new DialogTurnResult(DialogTurnStatus.Cancelled, inner.Result) : outer;
    }
}
