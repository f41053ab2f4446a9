using System.Text.RegularExpressions;

namespace HaloBot.Staff;

/// <summary>Who is to be on call from now on: "on call: Sam and Alex", "put Sam on call", "I'm on call now". A question changes nothing.</summary>
internal static partial class OnCallWords
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const string OnCall = @"on[ \-]call";
    private const string End = @"([ ,]+(please|now|as of now|from now( on)?|from today( on)?|today|tonight|this week(end)?|tomorrow|then|at the moment))*\s*";

    /// <summary>The exact form, which alone counts in a case's thread. Empty words ask who it is; null is another message.</summary>
    public static string? Exact(string text) => ExactForm().Match(text) is { Success: true } match ? match.Groups["who"].Value.Trim() : null;

    /// <summary>Whom the sentence puts on call; null when it does not.</summary>
    public static string? Set(string text)
    {
        foreach (var pattern in new[] { Putting(), Being() })
        {
            if (pattern.Match(text) is { Success: true } match)
            {
                var who = match.Groups["who"].Value.Trim();
                return Myself().IsMatch(who) ? "me" : who;
            }
        }

        return null;
    }

    [GeneratedRegex($@"^{OnCall}((?=\W*$)|{End}(?=[.?!]*$)|[ :]+(?<who>[^\r\n]*?))[.?!]*$", Options, 200)]
    private static partial Regex ExactForm();

    [GeneratedRegex($@"^(please )?(put|make|set|have|place|mark) (?<who>[^\r\n?]+?) (down )?(as )?(the one )?{OnCall}{End}[.!]*$", Options, 200)]
    private static partial Regex Putting();

    [GeneratedRegex($@"^(?!(who|which|what|when|if|is|are|am|any|some|every|nobody|no one|whoever)\w*\b)(?<who>[^\r\n?]+?)( is| are| am|['’](m|re|s)) (now |going )?{OnCall}{End}[.!]*$", Options, 200)]
    private static partial Regex Being();

    [GeneratedRegex(@"^(i|me|myself)$", Options, 200)]
    private static partial Regex Myself();
}
