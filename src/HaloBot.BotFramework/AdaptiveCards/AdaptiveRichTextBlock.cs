using System.Text.Json;

namespace AdaptiveCards;

/// <summary>Text made of runs, which know no markdown: the place for words that came from a person.</summary>
public class AdaptiveRichTextBlock : AdaptiveElement
{
    public const string TypeName = "RichTextBlock";

    public override string Type { get; set; } = TypeName;

    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    public List<AdaptiveInline> Inlines { get; set; } = [];

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        base.WriteMembers(writer);
        writer.WriteChoice("horizontalAlignment", HorizontalAlignment);
        writer.WriteAll("inlines", Inlines);
    }
}

public abstract class AdaptiveInline : AdaptiveTypedElement;

public class AdaptiveTextRun : AdaptiveInline
{
    public const string TypeName = "TextRun";

    public AdaptiveTextRun()
    {
    }

    public AdaptiveTextRun(string text) => Text = text;

    public override string Type { get; set; } = TypeName;

    public string Text { get; set; } = "";

    public AdaptiveTextSize Size { get; set; }

    public AdaptiveTextWeight Weight { get; set; }

    public AdaptiveTextColor Color { get; set; }

    public bool IsSubtle { get; set; }

    public bool Italic { get; set; }

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        writer.WriteString("text", Text ?? "");
        writer.WriteChoice("size", Size is AdaptiveTextSize.Normal ? AdaptiveTextSize.Default : Size);
        writer.WriteChoice("weight", Weight is AdaptiveTextWeight.Normal ? AdaptiveTextWeight.Default : Weight);
        writer.WriteChoice("color", Color);
        writer.WriteFlag("isSubtle", IsSubtle);
        writer.WriteFlag("italic", Italic);
    }
}
