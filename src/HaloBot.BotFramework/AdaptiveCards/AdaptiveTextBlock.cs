using System.Text.Json;

namespace AdaptiveCards;

public class AdaptiveTextBlock : AdaptiveElement
{
    public const string TypeName = "TextBlock";

    public AdaptiveTextBlock()
    {
    }

    public AdaptiveTextBlock(string text) => Text = text;

    public override string Type { get; set; } = TypeName;

    /// <summary>Markdown: text from people must be escaped by whoever puts it here.</summary>
    public string Text { get; set; } = "";

    public AdaptiveTextSize Size { get; set; }

    public AdaptiveTextWeight Weight { get; set; }

    public AdaptiveTextColor Color { get; set; }

    public bool IsSubtle { get; set; }

    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    public bool Wrap { get; set; }

    /// <summary>0: as many as it takes.</summary>
    public int MaxLines { get; set; }

    public AdaptiveTextBlockStyle Style { get; set; }

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        base.WriteMembers(writer);
        writer.WriteString("text", Text ?? "");
        writer.WriteChoice("size", Size is AdaptiveTextSize.Normal ? AdaptiveTextSize.Default : Size);
        writer.WriteChoice("weight", Weight is AdaptiveTextWeight.Normal ? AdaptiveTextWeight.Default : Weight);
        writer.WriteChoice("color", Color);
        writer.WriteFlag("isSubtle", IsSubtle);
        writer.WriteChoice("horizontalAlignment", HorizontalAlignment);
        writer.WriteFlag("wrap", Wrap);
        writer.WriteNumber("maxLines", MaxLines, assumed: 0);
        writer.WriteChoice("style", Style);
    }
}

public enum AdaptiveTextSize
{
    Default,
    Normal,
    Small,
    Medium,
    Large,
    ExtraLarge,
}

public enum AdaptiveTextWeight
{
    Default,
    Normal,
    Lighter,
    Bolder,
}

public enum AdaptiveTextColor
{
    Default,
    Dark,
    Light,
    Accent,
    Good,
    Warning,
    Attention,
}

public enum AdaptiveTextBlockStyle
{
    Default,
    Heading,
}

public enum AdaptiveHorizontalAlignment
{
    Left,
    Center,
    Right,
    Stretch,
}
