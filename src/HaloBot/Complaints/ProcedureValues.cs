using System.Globalization;
using System.Text.Json;

namespace HaloBot.Complaints;

/// <summary>The kinds of value in procedure.json. Each reader throws a FormatException that says what to write instead.</summary>
internal static class ProcedureValues
{
    public static string Text(JsonElement json) =>
        json.ValueKind == JsonValueKind.String && json.GetString() is { } text && IsText(text)
            ? text
            : throw new FormatException("Write some text, in quotation marks, that neither begins nor ends with a space.");

    public static string? TextOrNull(JsonElement json) => json.ValueKind == JsonValueKind.Null ? null : Text(json);

    public static IReadOnlyList<string> Lines(JsonElement json) =>
        json.ValueKind == JsonValueKind.Array && json.GetArrayLength() > 0
        && json.EnumerateArray().All(line => line.ValueKind == JsonValueKind.String && IsText(line.GetString()!))
            ? [.. json.EnumerateArray().Select(line => line.GetString()!)]
            : throw new FormatException("Write a list of one text or more: [\"…\", \"…\"].");

    public static Func<JsonElement, int> Whole(int least, int most) => json =>
        json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out var number) && number >= least && number <= most
            ? number
            : throw new FormatException($"Write a whole number from {least} to {most}.");

    public static bool YesOrNo(JsonElement json) =>
        json.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? json.GetBoolean()
            : throw new FormatException("Write true or false, without quotation marks.");

    public static DateOnly Date(JsonElement json) =>
        DateOnly.TryParseExact(TextOf(json), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 2000 and < 2200
            ? date
            : throw new FormatException("Write a date as year-month-day: \"2026-11-23\".");

    public static TimeOnly Time(JsonElement json) =>
        TimeOnly.TryParseExact(TextOf(json), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw new FormatException("Write a time of the 24-hour clock: \"08:30\".");

    public static (DayOfWeek First, DayOfWeek Last) Days(JsonElement json) =>
        TextOf(json)?.Split(" to ") is [var from, var to] && Day(from) is { } first && Day(to) is { } last && first < last
            ? (first, last)
            : throw new FormatException("Write the first and the last day, from Sunday to Saturday: \"Monday to Friday\".");

    public static string Email(JsonElement json) =>
        TextOf(json) is { } text && text.Split('@') is [{ Length: > 0 }, { Length: > 2 } host] && host.Contains('.', StringComparison.Ordinal)
        && !text.Any(c => char.IsWhiteSpace(c) || c is '<' or '>' or '?' or '&')
            ? text
            : throw new FormatException("Write one e-mail address: \"name@example.com\".");

    public static string Phone(JsonElement json) =>
        TextOf(json) is { } text && IsPhone(text) ? text : throw new FormatException("Write one UK number, in digits and spaces: \"020 7946 0000\".");

    public static IReadOnlyList<string> Phones(JsonElement json) =>
        Lines(json) is var lines && lines.All(IsPhone) ? lines : throw new FormatException("Write UK numbers, in digits and spaces: [\"020 7946 0000\"].");

    public static string Website(JsonElement json) =>
        TextOf(json) is { } text && Uri.TryCreate($"https://{text}/", UriKind.Absolute, out var uri) && uri.Host == text
        && text.Contains('.', StringComparison.Ordinal)
            ? text
            : throw new FormatException("Write the website's name in small letters, without https://: \"www.example.org\".");

    public static string WithArticle(JsonElement json) =>
        TextOf(json) is { } text && IsText(text) && text.Split(' ', 2) is ["a" or "an", { Length: > 0 }]
            ? text
            : throw new FormatException("Write it with its article: \"a deadlock letter\".");

    private static string? TextOf(JsonElement json) => json.ValueKind == JsonValueKind.String ? json.GetString() : null;

    private static bool IsText(string text) => text.Length > 0 && text.Trim() == text && !text.Any(c => char.IsControl(c) && c != '\n');

    private static bool IsPhone(string text) =>
        text.StartsWith('0') && text.All(c => char.IsAsciiDigit(c) || c == ' ') && text.Count(char.IsAsciiDigit) is 10 or 11;

    private static DayOfWeek? Day(string name)
    {
        for (var day = DayOfWeek.Sunday; day <= DayOfWeek.Saturday; day++)
        {
            if (day.ToString() == name)
            {
                return day;
            }
        }

        return null;
    }
}
