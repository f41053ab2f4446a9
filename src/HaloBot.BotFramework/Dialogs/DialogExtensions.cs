namespace Microsoft.Bot.Builder.Dialogs;

public static class DialogExtensions
{
    /// <summary>Goes on with the conversation where it stands, or begins it with <paramref name="dialog"/>.</summary>
    public static async Task RunAsync(
        this Dialog dialog, ITurnContext turnContext, IStatePropertyAccessor<DialogState> accessor, CancellationToken cancellationToken)
    {
        var dialogs = new DialogSet(accessor).Add(dialog);
        var dc = await dialogs.CreateContextAsync(turnContext, cancellationToken);
        var result = await dc.ContinueDialogAsync(cancellationToken);
        if (result.Status == DialogTurnStatus.Empty)
        {
            await dc.BeginDialogAsync(dialog.Id, null, cancellationToken);
        }
    }
}
