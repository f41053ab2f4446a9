namespace HaloBot.Complaints;

/// <summary>Puts somebody's words into the case's thread: whole, in lines that Teams takes, and so that no word can pass for another speaker's.</summary>
internal static class ThreadLines
{
    // Teams shows about 28 KB; four thousand characters stay below that in any script.
    private const int Longest = 4_000;

    /// <param name="heading">Who says it, as in "Jo (customer): ".</param>
    public static IEnumerable<TellStaff> Of(string heading, string words)
    {
        var marked = words.Replace("\n", "\n│ ", StringComparison.Ordinal);
        for (var at = 0; at < marked.Length;)
        {
            var length = Math.Min(Longest, marked.Length - at);
            if (at + length < marked.Length && char.IsHighSurrogate(marked[at + length - 1]))
            {
                length--;
            }

            yield return new TellStaff($"{(at == 0 ? heading : "│ … ")}{marked.AsSpan(at, length)}");
            at += length;
        }
    }
}
