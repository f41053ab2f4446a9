using System.Text.Json;
using System.Text.Json.Nodes;

namespace HaloBot.Tests.Transcripts;

/// <summary>A button, with the message on whose card it stands.</summary>
public sealed record CardButton(JsonElement Message, JsonElement Button)
{
    public string Conversation => Message.GetProperty("conversation").GetProperty("id").GetString()!;

    public string MessageId => Message.GetProperty("id").GetString()!;

    public JsonElement Data => Button.GetProperty("data");

    public bool OpensDialog => Data.TryGetProperty("msteams", out var teams) && teams.GetProperty("type").GetString() == "task/fetch";

    /// <summary>Of a case's own card, or of a form.</summary>
    public static CardButton? Find(IEnumerable<JsonElement> messages, string title) => First(messages, title, _ => true);

    /// <summary>Of a list of cases.</summary>
    /// <param name="reference">Of the case that is meant; null for the first.</param>
    public static CardButton? FindInList(IEnumerable<JsonElement> messages, string title, string? reference = null) =>
        First(messages, title, data => data.TryGetProperty("list", out _) && (reference is null || data.GetProperty("case").GetString() == reference));

    /// <summary>What it sends, with what was typed into the inputs beside it.</summary>
    public JsonObject Filled(IReadOnlyDictionary<string, string> inputs)
    {
        var filled = JsonNode.Parse(Data.GetRawText())!.AsObject();
        foreach (var (id, value) in inputs)
        {
            filled[id] = value;
        }

        return filled;
    }

    private static CardButton? First(IEnumerable<JsonElement> messages, string title, Func<JsonElement, bool> isMeant) => messages
        .Where(message => message.TryGetProperty("attachments", out _))
        .Select(message => In(message.GetProperty("attachments"), title, isMeant) is { } button ? new CardButton(message, button) : null)
        .FirstOrDefault(found => found is not null);

    private static JsonElement? In(JsonElement element, string title, Func<JsonElement, bool> isMeant) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Select(e => In(e, title, isMeant)).FirstOrDefault(found => found is not null),
        JsonValueKind.Object when element.TryGetProperty("data", out var data) && data.TryGetProperty("verb", out _)
            && element.TryGetProperty("title", out var t) && t.GetString() == title && isMeant(data) => element,
        JsonValueKind.Object => element.EnumerateObject()
            .Where(property => property.Name is not ("fallback" or "refresh"))
            .Select(property => In(property.Value, title, isMeant)).FirstOrDefault(found => found is not null),
        _ => null,
    };
}
