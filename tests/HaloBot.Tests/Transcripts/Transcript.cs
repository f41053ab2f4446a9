using System.Text.RegularExpressions;

namespace HaloBot.Tests.Transcripts;

/// <summary>A conversation as a text file: one line each for what somebody says or sees. See Transcripts/README.md.</summary>
public sealed record Transcript(string Name, IReadOnlyList<TranscriptLine> Lines)
{
    public static Transcript Read(string path) => new(
        Path.GetFileNameWithoutExtension(path),
        [.. File.ReadLines(path).Select(TranscriptLine.Parse).OfType<TranscriptLine>()]);
}

/// <param name="Who">customer, bot, channel …, or empty for what simply happens ("time passes 2 hours").</param>
public sealed partial record TranscriptLine(int Number, string Who, string What)
{
    public static TranscriptLine? Parse(string line, int index)
    {
        var text = line.Trim();
        if (text.Length == 0 || text[0] == '#')
        {
            return null;
        }

        var said = Speaker().Match(text);
        return said.Success
            ? new TranscriptLine(index + 1, said.Groups["who"].Value, said.Groups["what"].Value)
            : new TranscriptLine(index + 1, "", text);
    }

    [GeneratedRegex(@"^(?<who>mail to \S+|(bot → )?[a-z]+( and [a-z]+ together| of [a-z]+, [a-z]+| sees| edits| deletes| privately| in the channel| only| in red| in orange)?):\s*(?<what>.*)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Speaker();
}
