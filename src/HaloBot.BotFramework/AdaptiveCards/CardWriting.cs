using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Bot.Schema;

namespace AdaptiveCards;

/// <summary>Writes what a card says, and leaves out what it does not say or what hosts assume anyway.</summary>
internal static class CardWriting
{
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void WriteText(this Utf8JsonWriter writer, string name, string value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    public static void WriteFlag(this Utf8JsonWriter writer, string name, bool value, bool assumed = false)
    {
        if (value != assumed)
        {
            writer.WriteBoolean(name, value);
        }
    }

    public static void WriteNumber(this Utf8JsonWriter writer, string name, int value, int assumed)
    {
        if (value != assumed)
        {
            writer.WriteNumber(name, value);
        }
    }

    public static void WriteChoice<T>(this Utf8JsonWriter writer, string name, T value, T assumed = default)
        where T : struct, Enum
    {
        if (!EqualityComparer<T>.Default.Equals(value, assumed))
        {
            writer.WriteString(name, JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));
        }
    }

    public static void WriteAll(this Utf8JsonWriter writer, string name, IEnumerable<AdaptiveTypedElement> elements)
    {
        writer.WriteStartArray(name);
        foreach (var element in elements)
        {
            element.WriteTo(writer);
        }

        writer.WriteEndArray();
    }

    public static void WriteOne(this Utf8JsonWriter writer, string name, AdaptiveTypedElement element)
    {
        if (element is not null)
        {
            writer.WritePropertyName(name);
            element.WriteTo(writer);
        }
    }

    public static void WritePayload(this Utf8JsonWriter writer, string name, object payload)
    {
        if (payload is not null)
        {
            writer.WritePropertyName(name);
            JsonSerializer.Serialize(writer, payload, BotJson.Wire.Object);
        }
    }
}
