using System.Text.Json;

namespace HaloBot.Staff;

/// <summary>What came back with a press: the button's own data, and what was typed into the inputs beside it.</summary>
internal sealed class FormAnswers(JsonElement? data)
{
    public static FormAnswers None { get; } = new(null);

    /// <summary>The words without spaces around them, or null when there are none.</summary>
    public string? Text(string id) =>
        data is { ValueKind: JsonValueKind.Object } o && o.TryGetProperty(id, out var value) && value.ValueKind == JsonValueKind.String
            && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text)
                ? text.Trim()
                : null;

    /// <summary>A date as inputs send it (2026-11-23), or null.</summary>
    public DateOnly? Date(string id) => DateOnly.TryParseExact(Text(id), "yyyy-MM-dd", out var date) ? date : null;

    /// <summary>One of the names of an enumeration, or null.</summary>
    public T? Choice<T>(string id)
        where T : struct, Enum =>
        Enum.TryParse<T>(Text(id), ignoreCase: true, out var choice) && Enum.IsDefined(choice) ? choice : null;
}
