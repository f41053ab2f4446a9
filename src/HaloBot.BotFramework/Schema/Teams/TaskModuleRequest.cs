namespace Microsoft.Bot.Schema.Teams;

/// <summary>The value of a <c>task/fetch</c> invoke (a dialog is to open) and of a <c>task/submit</c> one (it was filled in).</summary>
public class TaskModuleRequest
{
    public TaskModuleRequest()
    {
    }

    public TaskModuleRequest(object data = null, TaskModuleRequestContext context = null)
    {
        Data = data;
        Context = context;
    }

    /// <summary>The data of the action that was pressed, together with the card's inputs.</summary>
    public object Data { get; set; }

    public TaskModuleRequestContext Context { get; set; }
}

public class TaskModuleRequestContext
{
    public TaskModuleRequestContext()
    {
    }

    public TaskModuleRequestContext(string theme = null) => Theme = theme;

    /// <summary>default, dark or contrast.</summary>
    public string Theme { get; set; }
}
