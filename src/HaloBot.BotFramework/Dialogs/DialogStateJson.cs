using System.Text.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// A conversation's place as text, to be kept between turns: small, and read back as exactly the values that were written.
/// What may stand in a dialog's state: <see cref="StateValue"/>.
/// </summary>
internal static class DialogStateJson
{
    public static string Serialize(DialogState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return StateValue.ToJson(writer => Write(writer, state));
    }

    /// <exception cref="JsonException">The text was not written by <see cref="Serialize"/>.</exception>
    public static DialogState Deserialize(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        using var document = JsonDocument.Parse(json);
        return Read(document.RootElement);
    }

    internal static void Write(Utf8JsonWriter writer, DialogState state)
    {
        writer.WriteStartArray();
        foreach (var instance in state.DialogStack)
        {
            writer.WriteStartObject();
            writer.WriteString("id", instance.Id);
            writer.WritePropertyName("state");
            StateValue.WriteMap(writer, instance.State ?? new Dictionary<string, object>(StringComparer.Ordinal));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    internal static DialogState Read(JsonElement stack)
    {
        if (stack.ValueKind != JsonValueKind.Array)
        {
            throw new JsonException("A dialog state is written as an array of its dialogs.");
        }

        return new DialogState([.. stack.EnumerateArray().Select(ReadInstance)]);
    }

    private static DialogInstance ReadInstance(JsonElement instance)
    {
        if (instance.ValueKind != JsonValueKind.Object
            || !instance.TryGetProperty("id", out var id)
            || !instance.TryGetProperty("state", out var state))
        {
            throw new JsonException("Every dialog of a dialog state has an id and a state.");
        }

        return new DialogInstance { Id = id.GetString(), State = StateValue.ReadMap(state) };
    }
}
