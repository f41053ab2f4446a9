namespace HaloBot.Complaints;

/// <summary>Puts somebody's words into the case's thread: whole, in lines that Teams takes, and so that no word can pass for another speaker's.</summary>
internal static class ThreadLines
{
    // Teams shows about 28 KB; four thousand characters stay below that in any script.
    private const int Longest = 4_000;

    /// <param name="heading">Who says it, as in "Jo (customer): ".</param>
    public static IEnumerable<TellStaff> Of(string heading, string words) =>
        Pieces.Of(words.Replace("\n", "\n│ ", StringComparison.Ordinal), Longest).Select((piece, i) => new TellStaff($"{(i == 0 ? heading : "│ … ")}{piece}"));
}
