namespace Microsoft.Bot.Schema.Teams;

/// <summary>The value of a <c>composeExtension/query</c> invoke: what somebody searches for.</summary>
public class MessagingExtensionQuery
{
    public MessagingExtensionQuery()
    {
    }

    public MessagingExtensionQuery(
        string commandId = null,
        IList<MessagingExtensionParameter> parameters = null,
        MessagingExtensionQueryOptions queryOptions = null,
        string state = null)
    {
        CommandId = commandId;
        Parameters = parameters;
        QueryOptions = queryOptions;
        State = state;
    }

    public string CommandId { get; set; }

    /// <summary>Before anything is typed, one that is named <c>initialRun</c>, if the manifest asks for it.</summary>
    public IList<MessagingExtensionParameter> Parameters { get; set; }

    public MessagingExtensionQueryOptions QueryOptions { get; set; }

    public string State { get; set; }
}

public class MessagingExtensionParameter
{
    public MessagingExtensionParameter()
    {
    }

    public MessagingExtensionParameter(string name = null, object value = null)
    {
        Name = name;
        Value = value;
    }

    public string Name { get; set; }

    public object Value { get; set; }
}

public class MessagingExtensionQueryOptions
{
    public MessagingExtensionQueryOptions()
    {
    }

    public MessagingExtensionQueryOptions(int? skip = null, int? count = null)
    {
        Skip = skip;
        Count = count;
    }

    public int? Skip { get; set; }

    public int? Count { get; set; }
}
