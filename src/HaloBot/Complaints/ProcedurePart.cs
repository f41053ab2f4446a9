using System.Text.Json;

namespace HaloBot.Complaints;

/// <summary>
/// One object of procedure.json, read entry by entry. What is missing, twice, wrong or asked for by nobody is noted with
/// its path, and reading goes on, so that one start tells every mistake.
/// </summary>
internal sealed class ProcedurePart
{
    private readonly ProcedureReading _reading;
    private readonly Dictionary<string, JsonElement> _entries = new(StringComparer.Ordinal);
    private readonly List<string> _asked = [];
    private readonly bool _unreadable;

    /// <param name="json">Null when it is missing, which has been noted.</param>
    public ProcedurePart(string path, JsonElement? json, ProcedureReading reading)
    {
        (Path, _reading) = (path, reading);
        _unreadable = json?.ValueKind != JsonValueKind.Object;
        if (!_unreadable)
        {
            foreach (var entry in json!.Value.EnumerateObject().Where(entry => !_entries.TryAdd(entry.Name, entry.Value)))
            {
                reading.Mistake(PathOf(entry.Name), entry.Value.GetRawText(), "It is in the file twice: remove one of the two.");
            }
        }
        else if (json is { } other)
        {
            reading.Mistake(path.Length == 0 ? "The file" : path, other.GetRawText(), "Write an object here: { … }.");
        }
    }

    public string Path { get; }

    /// <summary>A bare value.</summary>
    /// <param name="read">Throws a FormatException that says the mend.</param>
    public T? Value<T>(string name, Func<JsonElement, T> read)
    {
        if (Find(name) is not { } json)
        {
            return default;
        }

        try
        {
            return read(json);
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException)
        {
            // System.Text.Json calls half a surrogate pair an invalid operation.
            _reading.Mistake(PathOf(name), json.GetRawText(), e is FormatException ? e.Message : "Write it in whole Unicode characters.");
            return default;
        }
    }

    /// <summary>A value with its source and the day on which it was last checked.</summary>
    public T? Entry<T>(string name, Func<JsonElement, T> read)
    {
        var entry = Part(name);
        var value = entry.Value("value", read);
        entry.ReadStamp();
        entry.RequireAllAsked();
        _reading.Note(entry.Path, value is IEnumerable<string> lines ? string.Join(", ", lines) : $"{value}");
        return value;
    }

    public (string Source, DateOnly LastChecked) ReadStamp() =>
        (Value("source", ProcedureValues.Text) ?? "", Value("lastChecked", ProcedureValues.Date));

    public ProcedurePart Part(string name) => new(PathOf(name), Find(name), _reading);

    /// <summary>The objects of a list, counted from 1.</summary>
    public IReadOnlyList<ProcedurePart> Parts(string name)
    {
        if (Find(name) is not { } json)
        {
            return [];
        }

        if (json.ValueKind == JsonValueKind.Array)
        {
            if (json.GetArrayLength() == 0)
            {
                Mistake(name, "Write at least one.");
            }

            return [.. json.EnumerateArray().Select((item, i) => new ProcedurePart($"{PathOf(name)} #{i + 1}", item, _reading))];
        }

        _reading.Mistake(PathOf(name), json.GetRawText(), "Write a list here: [ … ].");
        return [];
    }

    public void Mistake(string name, string mend) =>
        _reading.Mistake(PathOf(name), _entries.TryGetValue(name, out var json) ? json.GetRawText() : null, mend);

    /// <summary>Notes every entry that nobody has read.</summary>
    public void RequireAllAsked()
    {
        foreach (var (name, json) in _entries.Where(entry => !_asked.Contains(entry.Key)))
        {
            _reading.Mistake(PathOf(name), json.GetRawText(), $"There is no such entry: remove it or use one of {string.Join(", ", _asked)}.");
        }
    }

    /// <summary>Notes the first entry that does not stand where it was read.</summary>
    public void RequireOrder()
    {
        var known = _entries.Keys.Where(_asked.Contains);
        var expected = _asked.Where(_entries.ContainsKey);
        if (known.Zip(expected).FirstOrDefault(pair => pair.First != pair.Second) is { First: { } found, Second: var due })
        {
            _reading.Mistake(PathOf(found), "out of order", $"{PathOf(due)} belongs there. The order is {string.Join(", ", _asked)}.");
        }
    }

    private JsonElement? Find(string name)
    {
        _asked.Add(name);
        if (_entries.TryGetValue(name, out var json))
        {
            return json;
        }

        if (!_unreadable)
        {
            _reading.Mistake(PathOf(name), null, "Add it.");
        }

        return null;
    }

    private string PathOf(string name) => Path.Length == 0 ? name : $"{Path}.{name}";
}
