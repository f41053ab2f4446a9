using System.Text.RegularExpressions;

namespace HaloBot.Tests.Transcripts;

/// <summary>What a transcript expects to be said: white space counts once, and … stands for anything.</summary>
public static class Pattern
{
    public static bool Matches(string expected, string actual) =>
        Regex.IsMatch(OneLine(actual), "^" + string.Join(".*", OneLine(expected).Split('…').Select(Regex.Escape)) + "$", RegexOptions.Singleline);

    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
