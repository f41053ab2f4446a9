using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The answer to <c>task/fetch</c> and <c>task/submit</c>; without a <see cref="Task"/> the dialog closes.</summary>
public class TaskModuleResponse
{
    public TaskModuleResponse()
    {
    }

    public TaskModuleResponse(TaskModuleResponseBase task = null) => Task = task;

    public TaskModuleResponseBase Task { get; set; }
}

[JsonDerivedType(typeof(TaskModuleContinueResponse))]
[JsonDerivedType(typeof(TaskModuleMessageResponse))]
public class TaskModuleResponseBase
{
    public TaskModuleResponseBase()
    {
    }

    public TaskModuleResponseBase(string type = null) => Type = type;

    /// <summary>continue or message.</summary>
    public string Type { get; set; }
}

/// <summary>Opens the dialog, or shows its next page.</summary>
public class TaskModuleContinueResponse : TaskModuleResponseBase
{
    public TaskModuleContinueResponse()
        : this(null)
    {
    }

    public TaskModuleContinueResponse(TaskModuleTaskInfo value = null)
        : base("continue") => Value = value;

    public TaskModuleTaskInfo Value { get; set; }
}

/// <summary>Closes the dialog with a message.</summary>
public class TaskModuleMessageResponse : TaskModuleResponseBase
{
    public TaskModuleMessageResponse()
        : this(null)
    {
    }

    public TaskModuleMessageResponse(string value = null)
        : base("message") => Value = value;

    public string Value { get; set; }
}
