namespace Microsoft.Bot.Schema.Teams;

/// <summary>What a dialog shows: either a <see cref="Card"/> or the page at <see cref="Url"/>.</summary>
public class TaskModuleTaskInfo
{
    public TaskModuleTaskInfo()
    {
    }

    public TaskModuleTaskInfo(
        string title = null,
        object height = null,
        object width = null,
        string url = null,
        Attachment card = null,
        string fallbackUrl = null,
        string completionBotId = null)
    {
        Title = title;
        Height = height;
        Width = width;
        Url = url;
        Card = card;
        FallbackUrl = fallbackUrl;
        CompletionBotId = completionBotId;
    }

    public string Title { get; set; }

    /// <summary>Pixels, or small, medium or large.</summary>
    public object Height { get; set; }

    /// <summary>Pixels, or small, medium or large.</summary>
    public object Width { get; set; }

    public string Url { get; set; }

    public Attachment Card { get; set; }

    public string FallbackUrl { get; set; }

    public string CompletionBotId { get; set; }
}
