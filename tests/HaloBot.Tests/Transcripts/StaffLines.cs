using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace HaloBot.Tests.Transcripts;

/// <summary>What staff do in a transcript, and what each was answered last.</summary>
public sealed partial class StaffLines(Stage stage)
{
    private const string Privately = " privately";
    private const string InTheChannel = " in the channel";
    private const string Edits = " edits";
    private const string Deletes = " deletes";

    private static readonly (string Words, Where Where)[] Places =
    [
        ("(on the card that everybody sees)", Where.EverybodysCard),
        ("(on the card that was kept)", Where.KeptCard),
        ("(in the list)", Where.List),
    ];

    private readonly ConcurrentDictionary<string, string> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, StaffPerson> _people = new(StringComparer.Ordinal);

    /// <param name="who">"Sam", "Sam and Alex together", "Sam privately", "Sam in the channel".</param>
    /// <param name="what">"[Take over]" presses, "[Reply] reply=We're on it" fills in the form first, anything else is written.</param>
    public Task DoAsync(string who, string what) =>
        Task.WhenAll(who.Replace(" together", "", StringComparison.Ordinal).Split(" and ").Select(one => OneDoesAsync(one, what)));

    /// <returns>Null where one of those who are named was answered so; else what they were answered.</returns>
    public string? UnlessAnswered(string who, string expected)
    {
        // Of people who act together, who wins is not said: "bot → one of Sam, Alex".
        var names = who.Replace("one of ", "", StringComparison.Ordinal).Split(", ");
        if (names.FirstOrDefault(name => _answers.TryGetValue(name, out var answer) && Pattern.Matches(expected, answer)) is not { } match)
        {
            return string.Join(" | ", names.Select(name => _answers.GetValueOrDefault(name, "(no answer)")));
        }

        _answers.TryRemove(match, out _);
        return null;
    }

    /// <summary>The newest post as somebody sees it.</summary>
    public async Task<JsonElement> SeenByAsync(string name) => (await PersonOf(name).PostsAsync())[^1].GetProperty("activity");

    /// <returns>False when the line says something else.</returns>
    public async Task<bool> TryKeepCardAsync(string line)
    {
        var match = Keeping().Match(line);
        if (match.Success)
        {
            await PersonOf(match.Groups["who"].Value).KeepCardAsync();
        }

        return match.Success;
    }

    private async Task OneDoesAsync(string who, string what)
    {
        var person = PersonOf(who.Split(' ')[0]);
        var press = Press().Match(what);
        var isPrivate = who.EndsWith(Privately, StringComparison.Ordinal);
        _answers[who] = press.Success
            ? await person.PressAsync(
                press.Groups["title"].Value,
                Inputs(press.Groups["inputs"].Value),
                isPrivate ? Where.Chat : Places.FirstOrDefault(place => what.Contains(place.Words, StringComparison.Ordinal)).Where,
                what.EndsWith("(double click)", StringComparison.Ordinal))
            : who.EndsWith(Edits, StringComparison.Ordinal) && what.Split(" → ") is [var old, var changed] ? await person.EditAsync(old, changed)
            : who.EndsWith(Deletes, StringComparison.Ordinal) ? await person.DeleteAsync(what)
            : isPrivate ? await person.WritePrivatelyAsync(what)
            : who.EndsWith(InTheChannel, StringComparison.Ordinal) ? await person.PostAsync(what)
            : await person.WriteAsync(what);
    }

    private StaffPerson PersonOf(string name) => _people.GetOrAdd(name, _ => new StaffPerson(stage.Http, name.ToLowerInvariant()));

    private static Dictionary<string, string> Inputs(string words) => words
        .Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(input => input.Split('=', 2)).ToDictionary(pair => pair[0].Trim(), pair => pair[1].Trim(), StringComparer.Ordinal);

    [GeneratedRegex(@"^\[(?<title>[^\]]+)\]\s*(?<inputs>([a-zA-Z]+=[^|(]+\|? ?)*)", RegexOptions.ExplicitCapture)]
    private static partial Regex Press();

    [GeneratedRegex("^(?<who>[A-Z][a-z]+) keeps the card$", RegexOptions.ExplicitCapture)]
    private static partial Regex Keeping();
}
