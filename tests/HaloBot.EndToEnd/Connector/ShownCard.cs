using System.Text.Json;
using System.Text.Json.Nodes;
using HaloBot.Tests.Transcripts;

namespace HaloBot.EndToEnd.Connector;

/// <summary>An Adaptive Card as a client has it on the screen: its buttons can be found, and its inputs filled in.</summary>
internal sealed record ShownCard(JsonObject Json)
{
    public string Text => Spoken.OfCard(Json.ToElement());

    /// <summary>Bytes of UTF-8.</summary>
    public int Size => System.Text.Encoding.UTF8.GetByteCount(Json.ToJsonString());

    public IReadOnlyList<JsonObject> Buttons => [.. Json["actions"]?.AsArray().OfType<JsonObject>() ?? []];

    /// <summary>The buttons that open a form, by their titles: in a dialog, inside the card, or in its place.</summary>
    public IEnumerable<string> Forms => Buttons
        .Where(button => (string?)button["type"] == "Action.ShowCard" || button["data"]?["msteams"] is not null || button["data"]?["form"] is not null)
        .Select(button => (string)button["title"]!);

    /// <summary>Who gets a card of their own, by Teams id.</summary>
    public IReadOnlyList<string> RefreshedFor => [.. Json["refresh"]?["userIds"]?.AsArray().Select(id => (string)id!) ?? []];

    public static ShownCard In(JsonObject activity) => new(activity["attachments"]![0]!["content"]!.AsObject());

    public JsonObject Button(string title) =>
        Buttons.SingleOrDefault(button => (string?)button["title"] == title) ?? throw new KeyNotFoundException($"No button [{title}] on: {Text}");

    /// <summary>The card that a button opens inside this one.</summary>
    public ShownCard Inner(string title)
    {
        var button = Button(title);
        ((string?)button["type"]).ShouldBe("Action.ShowCard", title);
        return new ShownCard(button["card"]!.AsObject());
    }

    /// <summary>What a press sends: the button's data and every input, as it stands there or as it was filled in. The client refuses what the inputs do.</summary>
    public JsonObject Filled(JsonObject button, IReadOnlyDictionary<string, string> typed)
    {
        var inputs = Inputs(Json["body"]!).ToDictionary(input => (string)input["id"]!, StringComparer.Ordinal);
        typed.Keys.Except(inputs.Keys).ShouldBeEmpty($"there is no such input on: {Text}");
        var filled = button["data"]?.DeepClone().AsObject() ?? [];
        foreach (var (id, input) in inputs)
        {
            var value = typed.GetValueOrDefault(id) ?? (string?)input["value"] ?? "";
            (value.Length > 0 || !((bool?)input["isRequired"] ?? false)).ShouldBeTrue($"the client asks: {(string?)input["errorMessage"]}");
            value.Length.ShouldBeLessThanOrEqualTo((int?)input["maxLength"] ?? int.MaxValue);
            (value.Length == 0 || input["choices"] is null || input["choices"]!.AsArray().Any(choice => (string?)choice!["value"] == value)).ShouldBeTrue($"{id} cannot be {value}");
            filled[id] = value;
        }

        return filled;
    }

    private static IEnumerable<JsonObject> Inputs(JsonNode? node) => node switch
    {
        JsonArray many => many.SelectMany(Inputs),
        JsonObject one when ((string?)one["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true => [one],
        JsonObject one => one.SelectMany(property => Inputs(property.Value)),
        _ => [],
    };
}

internal static class JsonElements
{
    public static JsonElement ToElement(this JsonNode node) => JsonSerializer.SerializeToElement(node);
}
