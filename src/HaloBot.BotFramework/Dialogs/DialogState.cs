namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Where a conversation stands: the stack of its dialogs, the active one first.</summary>
public class DialogState
{
    public DialogState()
        : this(null)
    {
    }

    public DialogState(List<DialogInstance> stack) => DialogStack = stack ?? [];

    public List<DialogInstance> DialogStack { get; set; }
}

public class DialogInstance
{
    public string Id { get; set; }

    /// <summary>What may stand here, so that it survives a restart: <see cref="DialogStateJson"/>.</summary>
    public IDictionary<string, object> State { get; set; }
}
