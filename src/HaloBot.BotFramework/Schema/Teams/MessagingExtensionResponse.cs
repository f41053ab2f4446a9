namespace Microsoft.Bot.Schema.Teams;

/// <summary>The answer to a <c>composeExtension/query</c> invoke.</summary>
public class MessagingExtensionResponse
{
    public MessagingExtensionResponse()
    {
    }

    public MessagingExtensionResponse(MessagingExtensionResult composeExtension = null) => ComposeExtension = composeExtension;

    public MessagingExtensionResult ComposeExtension { get; set; }
}

public class MessagingExtensionResult
{
    public MessagingExtensionResult()
    {
    }

    public MessagingExtensionResult(
        string attachmentLayout = null,
        string type = null,
        IList<MessagingExtensionAttachment> attachments = null,
        MessagingExtensionSuggestedAction suggestedActions = null,
        string text = null,
        Activity activityPreview = null)
    {
        AttachmentLayout = attachmentLayout;
        Type = type;
        Attachments = attachments;
        SuggestedActions = suggestedActions;
        Text = text;
        ActivityPreview = activityPreview;
    }

    /// <summary>list or grid.</summary>
    public string AttachmentLayout { get; set; }

    /// <summary>result, message, auth, config or botMessagePreview.</summary>
    public string Type { get; set; }

    public IList<MessagingExtensionAttachment> Attachments { get; set; }

    public MessagingExtensionSuggestedAction SuggestedActions { get; set; }

    /// <summary>With the type message: what is shown instead of results.</summary>
    public string Text { get; set; }

    public Activity ActivityPreview { get; set; }
}

/// <summary>What is put into the message, and how it looks in the list until then.</summary>
public class MessagingExtensionAttachment : Attachment
{
    public MessagingExtensionAttachment()
    {
    }

    public MessagingExtensionAttachment(
        string contentType = null,
        string contentUrl = null,
        object content = null,
        string name = null,
        string thumbnailUrl = null,
        Attachment preview = null)
        : base(contentType, contentUrl, content, name, thumbnailUrl) => Preview = preview;

    public Attachment Preview { get; set; }
}

public class MessagingExtensionSuggestedAction
{
    public MessagingExtensionSuggestedAction()
    {
    }

    public MessagingExtensionSuggestedAction(IList<CardAction> actions = null) => Actions = actions;

    public IList<CardAction> Actions { get; set; }
}
