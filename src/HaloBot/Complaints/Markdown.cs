using System.Text;

namespace HaloBot.Complaints;

/// <summary>Puts people's own words into markdown so that they read exactly as they were typed.</summary>
public static class Markdown
{
    /// <summary>Escapes what could become emphasis, a link, an image, HTML, a heading, a quotation or a list.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        var (atLineStart, afterNumber) = (true, false);
        foreach (var c in text)
        {
            if (c is '\\' or '*' or '_' or '[' or ']' or '<' or '>' or '`' or '~' or '|' or '&'
                || (atLineStart && c is '#' or '+' or '-' or '=') || (afterNumber && c is '.' or ')'))
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
            afterNumber = char.IsAsciiDigit(c) && (atLineStart || afterNumber);
            atLineStart = c == '\n' || (atLineStart && c == ' ');
        }

        return escaped.ToString();
    }

    /// <summary>The first part of a longer text, cut between words, on one line.</summary>
    public static string Shorten(string text, int length)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= length)
        {
            return line;
        }

        var cut = line.LastIndexOf(' ', length);
        cut = cut < length / 2 ? length : cut;
        return (char.IsHighSurrogate(line[cut - 1]) ? line[..(cut - 1)] : line[..cut]) + "…";
    }
}
