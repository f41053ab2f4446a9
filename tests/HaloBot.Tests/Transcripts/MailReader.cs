using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace HaloBot.Tests.Transcripts;

/// <summary>Compares what a transcript says of e-mail with what the mail server has taken.</summary>
internal sealed class MailReader(Stage stage)
{
    private const string MailTo = "mail to ";
    private int _read;

    public static bool Reads(TranscriptLine line) => line.Who is "mailbox" || line.Who.StartsWith(MailTo, StringComparison.Ordinal);

    /// <returns>Null when it is as the line says; else how it is.</returns>
    public async Task<string?> MissesAsync(TranscriptLine line)
    {
        var letters = await LettersAsync();
        if (line.Who is "mailbox")
        {
            return letters.Count == int.Parse(line.What.Split(' ')[0], CultureInfo.InvariantCulture)
                ? null
                : $"{letters.Count} letters: {string.Join(" | ", letters.Select(letter => letter.Words))}";
        }

        var next = letters.Where(letter => letter.Number > _read && letter.To.Contains(line.Who[MailTo.Length..], StringComparison.Ordinal)).ToList();
        var match = next.Find(letter => Pattern.Matches(line.What, letter.Words));
        if (match is null)
        {
            return next.Count == 0 ? "(no new letter to them)" : string.Join(" | ", next.Select(letter => letter.Words));
        }

        _read = match.Number;
        return null;
    }

    /// <summary>Oldest first.</summary>
    private async Task<List<Letter>> LettersAsync() =>
        [.. (await stage.Http.GetFromJsonAsync<JsonElement>("local/mail")).EnumerateArray()
            .Select(letter => new Letter(
                letter.GetProperty("number").GetInt32(),
                letter.GetProperty("to").GetString()!,
                $"{letter.GetProperty("subject").GetString()}: {Pattern.OneLine(letter.GetProperty("text").GetString()!)}"))
            .OrderBy(letter => letter.Number)];

    private sealed record Letter(int Number, string To, string Words);
}
