namespace HaloBot.Complaints;

/// <summary>Cuts a long text into pieces that are shown one after the other.</summary>
public static class Pieces
{
    /// <param name="longest">Characters (UTF-16) of a piece. No character is cut in two.</param>
    public static IEnumerable<string> Of(string text, int longest)
    {
        for (var at = 0; at < text.Length;)
        {
            var length = Math.Min(longest, text.Length - at);
            if (at + length < text.Length && char.IsHighSurrogate(text[at + length - 1]))
            {
                length--;
            }

            yield return text.Substring(at, length);
            at += length;
        }
    }
}
