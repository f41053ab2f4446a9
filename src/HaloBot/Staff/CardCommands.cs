using System.Text.Json;
using HaloBot.Complaints;

namespace HaloBot.Staff;

/// <summary>Between a card's buttons and commands: what a press says, and what it means.</summary>
public static class CardCommands
{
    /// <summary>Asks for the viewer's own card, and changes nothing.</summary>
    public const string Refresh = "refresh";

    /// <summary>Asks for everything that the customer has told, whole, and changes nothing.</summary>
    public const string ReadInFull = "readInFull";

    /// <summary>What a button means besides its verb: whose chat is to be taken, the code of the chat that is to be linked, or whether the case is to be a test.</summary>
    public const string Code = "code";

    /// <summary>What a button carries: the same for Action.Execute and for the Action.Submit that stands in for it.</summary>
    /// <param name="code"><see cref="Code"/>, or null.</param>
    public static string DataOf(Complaint complaint, string verb, string? code = null)
    {
        var data = $$"""{"case":"{{complaint.Reference}}","verb":"{{verb}}","version":{{complaint.Version}}}""";
        return code is null ? data : With(data, Code, code);
    }

    /// <summary>The same for a button that opens a dialog.</summary>
    public static string ForDialog(string data) => With(data, "\"msteams\":{\"type\":\"task/fetch\"}");

    /// <summary>The same for a button that has the form shown in place of the card.</summary>
    public static string ForForm(string data) => With(data, "form", "open");

    /// <summary>The same with a text of its own.</summary>
    public static string With(string data, string name, string value) => With(data, $"\"{name}\":\"{value}\"");

    /// <summary>What a button carries that stands in a list of cases rather than on the case's own card.</summary>
    public static string DataFromList(CaseReference reference, string verb) =>
        $$"""{"case":"{{reference}}","verb":"{{verb}}","list":true}""";

    /// <summary>Whether the press was made in a list of cases.</summary>
    public static bool IsFromList(JsonElement? data) =>
        data is { ValueKind: JsonValueKind.Object } o && o.TryGetProperty("list", out var list) && list.ValueKind == JsonValueKind.True;

    /// <summary>
    /// What makes two presses the same: the same person, button, state of the card and words. A double click, or a client
    /// that tries again, then takes effect once.
    /// </summary>
    public static string IdOf(Actor actor, JsonElement? data) =>
        $"press/{actor.Id}/{Digest.Of(data?.GetRawText() ?? "")}";

    /// <summary>The case and the verb of a press, or null when it is none of ours.</summary>
    public static (CaseReference Case, string Verb)? Read(JsonElement? data) =>
        Text(data, "verb") is { } verb && CaseReference.TryParse(Text(data, "case"), out var reference) ? (reference, verb) : null;

    /// <summary>Whether a form is asked for. Where a dialog was to open, a client that has none sends the press as a message.</summary>
    public static bool IsForForm(JsonElement? data) =>
        Text(data, "form") is not null || (data is { ValueKind: JsonValueKind.Object } o && o.TryGetProperty("msteams", out var teams) && teams.ValueKind == JsonValueKind.Object);

    private static string With(string data, string member) => $"{data[..^1]},{member}}}";

    private static string? Text(JsonElement? data, string name) => new FormAnswers(data).Text(name);
}
