using HaloBot.Language;

namespace HaloBot.Staff;

/// <summary>Finds the <see cref="StaffPhrases"/> in a text.</summary>
internal static class StaffPhraseReader
{
    private static readonly PhraseReader Reader = new(StaffPhrases.Names);
    private static readonly PhraseTable<StaffMark> Marked = Compile(find: false);
    private static readonly PhraseTable<StaffMark> Finding = Compile(find: true);
    private static readonly Spelling Spelling = new(Reader.Words);

    public static bool Knows(string word) => Reader.Words.Contains(word);

    /// <summary>What the text says, in its order; the longest phrase counts at each place.</summary>
    /// <param name="unknown">The words that say nothing here.</param>
    public static List<StaffMark> Marks(string text, out List<string> unknown)
    {
        var words = Words(text).ToArray();
        var marks = new List<StaffMark>();
        unknown = [];
        for (var at = 0; at < words.Length;)
        {
            var (length, mark) = Marked.Longest(words.AsSpan(at));
            if (length == 0)
            {
                unknown.Add(words[at]);
            }
            else
            {
                marks.Add(mark);
            }

            at += Math.Max(length, 1);
        }

        return marks;
    }

    /// <summary>What is looked for by a text that asks to find something, as it was typed; null where it does not, or says nothing further.</summary>
    public static string? Sought(string text)
    {
        var typed = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var words = Words(text).ToArray();
        for (var at = 0; at < words.Length; at++)
        {
            var (length, _) = Finding.Longest(words.AsSpan(at));
            if (length > 0)
            {
                return Rest(typed, at + length);
            }

            if (Marked.Longest(words.AsSpan(at)) is not ( > 0, StaffMark.Nothing or StaffMark.Help))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Whether the words say which of the open cases are meant: "about billing" is no search.</summary>
    public static bool SaysOnlyWhich(string text) => Marks(text, out var unknown).Exists(mark => mark != StaffMark.Nothing) && unknown.Count == 0;

    // A typed word can be several plain ones ("who's").
    private static string? Rest(string[] typed, int taken)
    {
        for (var i = 1; i < typed.Length; i++)
        {
            if (PlainWords.Of(string.Join(' ', typed[..i])).Count >= taken)
            {
                return string.Join(' ', typed[i..]).Trim('?', '!', '.', ',', ' ', '"', '“', '”');
            }
        }

        return null;
    }

    private static List<string> Words(string text)
    {
        var words = PlainWords.Of(text);
        Spelling.RepairAll(words);
        return words;
    }

    private static PhraseTable<StaffMark> Compile(bool find)
    {
        var table = new PhraseTable<StaffMark>();
        foreach (var (mark, phrases) in StaffPhrases.Table.Where(entry => entry.Mark == StaffMark.Find == find))
        {
            foreach (var phrase in Reader.ReadLines(phrases))
            {
                table.Add(phrase, mark);
            }
        }

        return table;
    }
}
