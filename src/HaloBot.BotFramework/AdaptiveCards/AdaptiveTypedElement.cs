using System.Text.Json;

namespace AdaptiveCards;

public abstract class AdaptiveTypedElement
{
    public abstract string Type { get; set; }

    public string Id { get; set; }

    /// <summary>What a host shows instead, if it does not know this element.</summary>
    public AdaptiveFallbackElement Fallback { get; set; }

    /// <summary>Members that the card's schema does not have, such as <c>msteams</c>.</summary>
    public SerializableDictionary<string, object> AdditionalProperties { get; set; } = [];

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type", Type);
        writer.WriteText("id", Id);
        WriteMembers(writer);
        Fallback?.WriteTo(writer);
        foreach (var (name, value) in AdditionalProperties)
        {
            writer.WritePayload(name, value);
        }

        writer.WriteEndObject();
    }

    private protected abstract void WriteMembers(Utf8JsonWriter writer);
}

public class SerializableDictionary<TKey, TValue> : Dictionary<TKey, TValue>;
