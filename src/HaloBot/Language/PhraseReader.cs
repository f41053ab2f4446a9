namespace HaloBot.Language;

/// <summary>
/// Reads the notation of the tables of phrases, one phrase to a line: plain words; <c>(a|b c)</c> one of these; <c>[a|b]</c> one of these or
/// nothing; <c>&lt;name&gt;</c> what the table calls by that name. A line that is
/// indented goes on from the one before.
/// </summary>
/// <param name="names">What stands for the names, in the same notation.</param>
public sealed class PhraseReader(IReadOnlyDictionary<string, string> names)
{
    private readonly Dictionary<string, Phrase> _named = new(StringComparer.Ordinal);
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    /// <summary>Every word of the phrases read so far.</summary>
    public IReadOnlySet<string> Words => _words;

    /// <exception cref="FormatException">A bracket is missing, a name is unknown, or a phrase could be no words at all.</exception>
    public IEnumerable<Phrase> ReadLines(string phrases) => phrases
        .Replace("\n ", " ", StringComparison.Ordinal)
        .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(line => Read(line) is { CanBeEmpty: false } phrase ? phrase : throw Mistake(line, "it could be no words at all"));

    private Phrase Read(string text)
    {
        var at = 0;
        var phrase = ReadAlternatives(text, ref at);
        return at == text.Length ? phrase : throw Mistake(text, "a bracket too many");
    }

    private Phrase ReadAlternatives(string text, ref int at)
    {
        List<Phrase> all = [ReadSequence(text, ref at)];
        while (at < text.Length && text[at] == '|')
        {
            at++;
            all.Add(ReadSequence(text, ref at));
        }

        if (all.Count == 1)
        {
            return all[0];
        }

        // Single words are looked up together.
        var single = all.OfType<Phrase.Word>().SelectMany(word => word.FirstWords).ToHashSet(StringComparer.Ordinal);
        Phrase[] rest = [.. all.Where(phrase => phrase is not Phrase.Word)];
        return rest.Length == 0 ? new Phrase.Word(single)
            : new Phrase.OneOf(single.Count == 0 ? rest : [new Phrase.Word(single), .. rest]);
    }

    private Phrase ReadSequence(string text, ref int at)
    {
        List<Phrase> parts = [];
        while (at < text.Length && text[at] is not ('|' or ')' or ']'))
        {
            if (text[at] is ' ' or '\n')
            {
                at++;
            }
            else
            {
                parts.Add(ReadPart(text, ref at));
            }
        }

        return parts.Count == 1 ? parts[0] : new Phrase.Sequence([.. parts]);
    }

    private Phrase ReadPart(string text, ref int at) => text[at] switch
    {
        '(' => ReadBracket(text, ref at, ')'),
        '[' => new Phrase.Optional(ReadBracket(text, ref at, ']')),
        '<' => ReadNamed(text, ref at),
        _ => ReadWord(text, ref at),
    };

    private Phrase ReadBracket(string text, ref int at, char end)
    {
        at++;
        var inner = ReadAlternatives(text, ref at);
        return at < text.Length && text[at++] == end ? inner : throw Mistake(text, $"'{end}' is missing");
    }

    private Phrase ReadNamed(string text, ref int at)
    {
        var end = text.IndexOf('>', at);
        var name = end < 0 ? throw Mistake(text, "'>' is missing") : text[(at + 1)..end];
        at = end + 1;
        return _named.TryGetValue(name, out var known)
            ? known
            : _named[name] = Read(names.TryGetValue(name, out var phrase) ? phrase : throw Mistake(text, $"nothing is called <{name}>"));
    }

    private Phrase.Word ReadWord(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && !" \n|()[]<>".Contains(text[at], StringComparison.Ordinal))
        {
            at++;
        }

        var word = at > start ? text[start..at] : throw Mistake(text, $"'{text[at]}' does not belong there");
        _words.Add(word);
        return new Phrase.Word([word]);
    }

    private static FormatException Mistake(string phrase, string what) => new($"The phrase \"{phrase}\": {what}.");
}
