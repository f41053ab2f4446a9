using System.Text.Json;

namespace HaloBot.Tests.Transcripts;

/// <summary>An activity as a person would read it out: its text, its buttons in brackets, a card's texts in order.</summary>
public static class Spoken
{
    public static string Of(JsonElement activity)
    {
        var parts = new List<string>();
        if (activity.TryGetProperty("text", out var text) && text.GetString() is { Length: > 0 } words)
        {
            parts.Add(Mentions(activity).Aggregate(words, (read, mention) => read.Replace(mention, mention.Replace("<at>", "@").Replace("</at>", ""), StringComparison.Ordinal)));
        }

        if (activity.TryGetProperty("suggestedActions", out var suggested) && suggested.TryGetProperty("actions", out var actions))
        {
            parts.AddRange(actions.EnumerateArray().Select(action => $"[{action.GetProperty("title").GetString()}]"));
        }

        if (activity.TryGetProperty("attachments", out var attachments))
        {
            parts.AddRange(attachments.EnumerateArray().SelectMany(attachment => Texts(attachment.GetProperty("content"))));
        }

        return Pattern.OneLine(string.Join(' ', parts));
    }

    /// <summary>A card's texts and buttons, without the stand-ins that a host shows only if it knows no better.</summary>
    public static string OfCard(JsonElement card) => Pattern.OneLine(string.Join(' ', Texts(card)));

    /// <summary>The lines of an activity's cards that have a colour.</summary>
    public static IEnumerable<string> InColour(JsonElement element, string colour) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(e => InColour(e, colour)),
        JsonValueKind.Object when element.TryGetProperty("color", out var has) && has.ValueEquals(colour) => [Pattern.OneLine(element.GetProperty("text").GetString()!)],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => InColour(property.Value, colour)),
        _ => [],
    };

    // Only what has an entity is a mention; anything else that looks like one stays visible as typed.
    private static IEnumerable<string> Mentions(JsonElement activity) => activity.TryGetProperty("entities", out var entities)
        ? entities.EnumerateArray().Where(entity => entity.GetProperty("type").GetString() == "mention").Select(entity => entity.GetProperty("text").GetString()!)
        : [];

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => property switch
        {
            { Name: "fallback" or "refresh" or "data" or "choices" } => [],
            { Value.ValueKind: JsonValueKind.String, Name: "text" or "value" or "label" } => [property.Value.GetString()!],
            { Value.ValueKind: JsonValueKind.String, Name: "title" } =>
                [element.TryGetProperty("type", out var type) && type.GetString()!.StartsWith("Action.", StringComparison.Ordinal)
                    ? $"[{property.Value.GetString()}]"
                    : property.Value.GetString()! + ":"],
            _ => Texts(property.Value),
        }),
        _ => [],
    };
}
