using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>
/// Members of type <see cref="object"/>: read as JsonElement; written from JSON, from text and numbers, from an Adaptive Card,
/// or from any type of this library. Anything else would need reflection on the turn's path, and is refused by name.
/// </summary>
internal sealed class PayloadConverter : JsonConverter<object>
{
    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonElement.ParseValue(ref reader);

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case JsonElement { ValueKind: JsonValueKind.Undefined }:
                writer.WriteNullValue();
                break;
            case JsonElement element:
                element.WriteTo(writer);
                break;
            case JsonNode node:
                node.WriteTo(writer);
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case AdaptiveCards.AdaptiveCard card:
                card.WriteTo(writer);
                break;
            default:
                JsonSerializer.Serialize(writer, value, BotJson.TypeInfoFor(value.GetType()));
                break;
        }
    }
}
