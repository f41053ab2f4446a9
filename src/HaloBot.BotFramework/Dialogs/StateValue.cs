using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// A value in a dialog's state as JSON. Text, truth, whole numbers, lists and maps are written plainly; other types with their name,
/// <c>{"$":"double","value":1.5}</c>, so that they come back as what they were.
/// </summary>
internal static class StateValue
{
    private const string Tag = "$";
    private const string Content = "value";

    public static string ToJson(IDictionary<string, object> map) => ToJson(writer => WriteMap(writer, map));

    public static string ToJson(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = BotJson.Wire.Options.Encoder }))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static void Write(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case IDictionary<string, object> map when !map.ContainsKey(Tag):
                WriteMap(writer, map);
                break;
            case List<object> list:
                WriteList(writer, list);
                break;
            default:
                WriteTagged(writer, value);
                break;
        }
    }

    public static void WriteMap(Utf8JsonWriter writer, IDictionary<string, object> map)
    {
        writer.WriteStartObject();
        foreach (var (key, value) in map)
        {
            writer.WritePropertyName(key);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }

    public static IDictionary<string, object> ReadMap(JsonElement map) =>
        map.EnumerateObject().ToDictionary(member => member.Name, member => Read(member.Value), StringComparer.Ordinal);

    public static object Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.GetInt32(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Array => json.EnumerateArray().Select(Read).ToList(),
        JsonValueKind.Object => json.TryGetProperty(Tag, out var type) ? ReadTagged(type.GetString(), json.GetProperty(Content)) : ReadMap(json),
        _ => null,
    };

    private static void WriteList(Utf8JsonWriter writer, List<object> list)
    {
        writer.WriteStartArray();
        foreach (var item in list)
        {
            Write(writer, item);
        }

        writer.WriteEndArray();
    }

    private static void WriteTagged(Utf8JsonWriter writer, object value)
    {
        writer.WriteStartObject();
        writer.WriteString(Tag, TagOf(value));
        writer.WritePropertyName(Content);
        switch (value)
        {
            case DialogState state:
                DialogStateJson.Write(writer, state);
                break;
            case IDictionary<string, object> map:
                WriteMap(writer, map);
                break;
            case IEnumerable<Choice> choices:
                JsonSerializer.Serialize(writer, [.. choices], BotJson.Wire.ListChoice);
                break;
            case IEnumerable<string> texts:
                JsonSerializer.Serialize(writer, [.. texts], BotJson.Wire.ListString);
                break;
            case IEnumerable<DateTimeResolution> dates:
                JsonSerializer.Serialize(writer, [.. dates], BotJson.Wire.ListDateTimeResolution);
                break;
            case IEnumerable<Attachment> attachments:
                JsonSerializer.Serialize(writer, [.. attachments], BotJson.Wire.ListAttachment);
                break;
            default:
                JsonSerializer.Serialize(writer, value, BotJson.TypeInfoFor(value.GetType()));
                break;
        }

        writer.WriteEndObject();
    }

    private static string TagOf(object value) => value switch
    {
        long => "long",
        float => "float",
        double => "double",
        decimal => "decimal",
        DialogState => "dialogs",
        PromptOptions => "prompt",
        FoundChoice => "found",
        Choice => "choice",
        Activity => "activity",
        JsonElement => "json",
        IDictionary<string, object> => "map",
        IEnumerable<Choice> => "choices",
        IEnumerable<string> => "strings",
        DateTimeResolution => "date",
        IEnumerable<DateTimeResolution> => "dates",
        Attachment => "attachment",
        IEnumerable<Attachment> => "attachments",
        _ => throw new NotSupportedException(
            $"A dialog's state cannot keep a {value.GetType()}. Keep a string, bool, int, long, float, double, decimal, JsonElement, what a "
            + "prompt results in, or a list or dictionary of these; a date as its text; your own records as a JsonElement "
            + "(JsonSerializer.SerializeToElement with your source-generated context)."),
    };

    private static object ReadTagged(string type, JsonElement value) => type switch
    {
        "long" => value.GetInt64(),
        "float" => value.GetSingle(),
        "double" => value.GetDouble(),
        "decimal" => value.GetDecimal(),
        "dialogs" => DialogStateJson.Read(value),
        "prompt" => value.Deserialize(BotJson.Wire.PromptOptions),
        "found" => value.Deserialize(BotJson.Wire.FoundChoice),
        "choice" => value.Deserialize(BotJson.Wire.Choice),
        "activity" => value.Deserialize(BotJson.Wire.Activity),
        "json" => value.Clone(),
        "map" => ReadMap(value),
        "choices" => value.Deserialize(BotJson.Wire.ListChoice),
        "strings" => value.Deserialize(BotJson.Wire.ListString),
        "date" => value.Deserialize(BotJson.Wire.DateTimeResolution),
        "dates" => value.Deserialize(BotJson.Wire.ListDateTimeResolution),
        "attachment" => value.Deserialize(BotJson.Wire.Attachment),
        "attachments" => value.Deserialize(BotJson.Wire.ListAttachment),
        _ => throw new JsonException($"This dialog state holds a '{type}', which this version does not know."),
    };
}
