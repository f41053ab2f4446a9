using HaloBot.Language;

namespace HaloBot.Intake;

/// <summary>The <see cref="PhraseBook"/> and the <see cref="PoliteWords"/>, read once.</summary>
internal static class CompiledPhrases
{
    private static readonly PhraseReader Reader = new(PhraseBook.Names);

    public static readonly PhraseTable<Intent> Do = Compile(entry => entry.Do);
    public static readonly PhraseTable<Intent> Have = Compile(entry => entry.Have);
    public static readonly PhraseTable<Intent> Say = Compile(entry => entry.Say);

    public static readonly PhraseTable<bool> Before = Compile(PoliteWords.Before);
    public static readonly PhraseTable<bool> After = Compile(PoliteWords.After);
    public static readonly PhraseTable<bool> ToDo = Compile(PoliteWords.ToDo);
    public static readonly PhraseTable<bool> ToHave = Compile(PoliteWords.ToHave);

    public static readonly Spelling Spelling = new(Reader.Words);

    private static PhraseTable<Intent> Compile(Func<PhraseBook.Entry, string> part)
    {
        var table = new PhraseTable<Intent>();
        foreach (var entry in PhraseBook.All)
        {
            foreach (var phrase in Reader.ReadLines(part(entry)))
            {
                table.Add(phrase, entry.Intent);
            }
        }

        return table;
    }

    private static PhraseTable<bool> Compile(string phrases)
    {
        var table = new PhraseTable<bool>();
        foreach (var phrase in Reader.ReadLines(phrases))
        {
            table.Add(phrase, true);
        }

        return table;
    }
}
