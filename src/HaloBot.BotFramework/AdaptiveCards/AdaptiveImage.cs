using System.Globalization;
using System.Text.Json;

namespace AdaptiveCards;

public class AdaptiveImage : AdaptiveElement
{
    public const string TypeName = "Image";

    public AdaptiveImage()
    {
    }

    public AdaptiveImage(string url) => UrlString = url;

    public AdaptiveImage(Uri url) => Url = url;

    public override string Type { get; set; } = TypeName;

    /// <summary>An absolute address, or a <c>data:</c> one.</summary>
    public Uri Url { get; set; }

    public string UrlString { get => Url?.OriginalString; set => Url = value is null ? null : new Uri(value); }

    /// <summary>Always set it: it is all that a screen reader has of the image.</summary>
    public string AltText { get; set; }

    public AdaptiveImageSize Size { get; set; }

    public AdaptiveImageStyle Style { get; set; }

    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    public string BackgroundColor { get; set; }

    public AdaptiveAction SelectAction { get; set; }

    /// <summary>0: as wide as <see cref="Size"/> says.</summary>
    public uint PixelWidth { get; set; }

    /// <summary>0: as high as the width makes it.</summary>
    public uint PixelHeight { get; set; }

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        base.WriteMembers(writer);
        writer.WriteString("url", Url?.OriginalString ?? "");
        writer.WriteText("altText", AltText);
        writer.WriteChoice("size", Size);
        writer.WriteChoice("style", Style);
        writer.WriteChoice("horizontalAlignment", HorizontalAlignment);
        writer.WriteText("backgroundColor", BackgroundColor);
        writer.WriteOne("selectAction", SelectAction);
        WritePixels(writer, "width", PixelWidth);
        WritePixels(writer, "height", PixelHeight);
    }

    private static void WritePixels(Utf8JsonWriter writer, string name, uint pixels)
    {
        if (pixels > 0)
        {
            writer.WriteString(name, string.Create(CultureInfo.InvariantCulture, $"{pixels}px"));
        }
    }
}

public enum AdaptiveImageSize
{
    Auto,
    Stretch,
    Small,
    Medium,
    Large,
}

public enum AdaptiveImageStyle
{
    Default,

    [Obsolete("Use Default: it is the same.")]
    Normal = Default,

    Person,
}
