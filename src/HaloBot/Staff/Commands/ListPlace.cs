using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using HaloBot.Complaints;

namespace HaloBot.Staff;

/// <summary>Which list a button stands in, and which page of it: all that is needed to draw it again, so that nothing is kept of lists.</summary>
/// <param name="At">When it was drawn (Unix seconds): the same button of a later list is another one.</param>
public sealed record ListPlace(ListKind Kind, long At)
{
    /// <summary>What is looked for may be so long: it stands in every button.</summary>
    public const int LongestText = 100;

    public CaseFilter? Filter { get; init; }

    public string? Text { get; init; }

    /// <summary>Where the page before ended.</summary>
    public string? After { get; init; }

    public int Skip { get; init; }

    private const string Member = "of";

    /// <summary>What "Show more" carries.</summary>
    public string DataOfNext() => $$"""{"verb":"{{ListPress.More}}","{{Member}}":{{Json()}}}""";

    /// <summary>What a case's button carries in the list. Without what is looked for: with two buttons to a case, a card would grow too large.</summary>
    public string DataOf(CaseReference reference, string verb) => $$"""{"case":"{{reference}}","verb":"{{verb}}","{{Member}}":{{(this with { Text = null }).Json()}}}""";

    /// <summary>The press of a button in a list; null when it is none.</summary>
    public static ListPress? Read(JsonElement? data)
    {
        if (data is not { ValueKind: JsonValueKind.Object } o || !o.TryGetProperty(Member, out var place) || place.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        try
        {
            var press = new FormAnswers(data);
            var verb = press.Text("verb");
            var isCase = CaseReference.TryParse(press.Text("case"), out var reference);
            return place.Deserialize(ListPlaceJson.Default.ListPlace) is { } read && verb is not null && (isCase || verb == ListPress.More)
                ? new ListPress(read, verb, isCase ? reference : null)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private string Json() => JsonSerializer.Serialize(this, ListPlaceJson.Short.ListPlace);
}

/// <param name="Case">Null where the next page is asked for.</param>
public sealed record ListPress(ListPlace Place, string Verb, CaseReference? Case)
{
    /// <summary>Asks for the next page.</summary>
    public const string More = "more";

    /// <summary>Shows a case's card to whoever presses.</summary>
    public const string Card = "card";
}

public enum ListKind
{
    Cases,
    Digest,
    Find,
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(ListPlace))]
internal sealed partial class ListPlaceJson : JsonSerializerContext
{
    /// <summary>Any script as it is: escaped, it would take up to six times the room in a card.</summary>
    public static ListPlaceJson Short => Relaxed.Context;

    private static class Relaxed
    {
        public static readonly ListPlaceJson Context = new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
