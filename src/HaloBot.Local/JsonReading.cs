using System.Text.Json;
using System.Text.Json.Nodes;

namespace HaloBot.Local;

/// <summary>Reads what a client sent without trusting its shape.</summary>
internal static class JsonReading
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 64 };

    /// <summary>The text at a path of properties, or null where there is none.</summary>
    public static string? Text(this JsonNode? node, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            node = (node as JsonObject)?[name];
        }

        return node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
    }

    /// <summary>The body as one JSON object, or null when it is anything else.</summary>
    public static async Task<JsonObject?> ReadObjectAsync(this HttpRequest request)
    {
        try
        {
            var node = await JsonNode.ParseAsync(request.Body, documentOptions: Strict, cancellationToken: request.HttpContext.RequestAborted);
            ReadThrough(node);
            return node as JsonObject;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>As <see cref="ReadObjectAsync"/>, for endpoints that also take no body at all.</summary>
    public static async Task<JsonObject?> ReadOptionalObjectAsync(this HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        var text = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        return string.IsNullOrWhiteSpace(text) ? [] : ParseObject(text);
    }

    /// <summary>JSON is read lazily; half a character in a text or a name would fail later, and is the sender's mistake.</summary>
    private static void ReadThrough(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject o:
                foreach (var (_, value) in o)
                {
                    ReadThrough(value);
                }

                break;
            case JsonArray array:
                foreach (var item in array)
                {
                    ReadThrough(item);
                }

                break;
            case JsonValue value:
                value.TryGetValue(out string? _);
                break;
        }
    }

    public static JsonObject? ParseObject(string json)
    {
        try
        {
            return JsonNode.Parse(json, documentOptions: Strict) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A copy that may be put elsewhere in a tree.</summary>
    public static JsonObject Copy(this JsonObject original) => (JsonObject)original.DeepClone();
}
