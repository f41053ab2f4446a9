namespace HaloBot.Language;

/// <summary>English words that stand in almost every text, so that nobody finds anything by them. As <see cref="FoldedWords"/> writes them.</summary>
public static class StopWords
{
    private static readonly HashSet<string> All = """
        a about after again all also am an and any are as at be because been before being but by can cannot cant could couldnt did didnt do does
        doesnt doing dont for from get go got had has hasnt have havent having he her here him his how i id if ill im in into is isnt it its ive
        just me more my no nor not now of off on once only or our out over own same she should so some such than that thats the their them then
        there these they this those through to too under until up us very was wasnt we were weve what when where which while who why will with
        wont would wouldnt you your youre
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);

    public static bool Contains(string word) => All.Contains(word);
}
