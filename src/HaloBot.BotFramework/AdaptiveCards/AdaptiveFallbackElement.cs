using System.Text.Json;

namespace AdaptiveCards;

public class AdaptiveFallbackElement
{
    public AdaptiveFallbackElement()
    {
    }

    public AdaptiveFallbackElement(AdaptiveFallbackType fallbackType) => Type = fallbackType;

    public AdaptiveFallbackElement(AdaptiveTypedElement fallbackContent)
    {
        Type = AdaptiveFallbackType.Content;
        Content = fallbackContent;
    }

    public AdaptiveFallbackType Type { get; set; }

    public AdaptiveTypedElement Content { get; set; }

    internal void WriteTo(Utf8JsonWriter writer)
    {
        if (Type == AdaptiveFallbackType.Drop)
        {
            writer.WriteString("fallback", "drop");
        }
        else if (Type == AdaptiveFallbackType.Content)
        {
            writer.WriteOne("fallback", Content);
        }
    }
}

public enum AdaptiveFallbackType
{
    None,
    Drop,
    Content,
}
