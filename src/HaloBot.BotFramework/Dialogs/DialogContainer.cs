namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog that has dialogs of its own.</summary>
public abstract class DialogContainer(string dialogId = null) : Dialog(dialogId)
{
    public DialogSet Dialogs { get; } = new();

    public abstract DialogContext CreateChildContext(DialogContext dc);
}
