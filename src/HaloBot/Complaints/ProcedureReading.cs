namespace HaloBot.Complaints;

/// <summary>What has been found so far in procedure.json: mistakes, all of which are told at once, and what each entry says.</summary>
internal sealed class ProcedureReading
{
    private readonly List<string> _mistakes = [];
    private readonly Dictionary<string, string> _said = new(StringComparer.Ordinal);

    /// <summary>What the entries say, by their paths, in words for staff.</summary>
    public IReadOnlyDictionary<string, string> Said => _said;

    public void Note(string path, string value) => _said[path] = value;

    /// <param name="value">As it stands in the file; null when the entry is missing.</param>
    /// <param name="mend">What to do about it, as a whole sentence.</param>
    public void Mistake(string path, string? value, string mend) =>
        _mistakes.Add(value is null ? $"{path} is missing. {mend}" : $"{path} is {Markdown.Shorten(value, 80)}. {mend}");

    /// <exception cref="FormatException">There are mistakes; the message lists them all.</exception>
    public void RequireNoMistakes()
    {
        if (_mistakes.Count > 0)
        {
            throw new FormatException(
                $"procedure.json has {(_mistakes.Count == 1 ? "a mistake" : $"{_mistakes.Count} mistakes")}:\n- {string.Join("\n- ", _mistakes)}");
        }
    }
}
