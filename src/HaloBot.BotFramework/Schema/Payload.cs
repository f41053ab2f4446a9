using System.Text.Json;
using System.Text.Json.Nodes;

namespace Microsoft.Bot.Schema;

/// <summary>Reads what an <see cref="object"/>-typed member holds as one of this library's types.</summary>
internal static class Payload
{
    public static T Read<T>(object payload) => payload switch
    {
        null => default,
        T typed => typed,
        JsonElement { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => default,
        JsonElement element => (T)JsonSerializer.Deserialize(element, BotJson.TypeInfoFor(typeof(T))),
        JsonNode node => (T)JsonSerializer.Deserialize(node, BotJson.TypeInfoFor(typeof(T))),
        _ => throw new JsonException($"Cannot read a {payload.GetType()} as {typeof(T)}: only JSON can be read as another type."),
    };
}
