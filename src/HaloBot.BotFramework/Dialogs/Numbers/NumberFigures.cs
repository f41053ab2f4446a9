using System.Globalization;
using System.Text.RegularExpressions;

namespace Microsoft.Bot.Builder.Dialogs.Numbers;

/// <summary>
/// Numbers in figures, as they are written in Britain: "1,200.50", "£45.20", "-3", "2k", "1.5 million". What is part of something else is
/// none: of a date or a time, of a reference such as HC-12, of an ordinal, or of "1,5", which could be meant in two ways.
/// </summary>
internal static partial class NumberFigures
{
    public static SaidNumber? First(string text)
    {
        foreach (Match match in Figures().Matches(text))
        {
            var digits = match.Groups["digits"].Value + match.Groups["fraction"].Value;
            if (NumberWords.GoesOn(text[(match.Index + match.Length)..]))
            {
                return new SaidNumber(match.Index, null);
            }

            if (decimal.TryParse(digits, NumberStyles.Number, CultureInfo.InvariantCulture, out var value)
                && Scaled(value, match.Groups["scale"].Value) is { } scaled)
            {
                return new SaidNumber(match.Index, match.Groups["minus"].Success ? -scaled : scaled);
            }
        }

        return null;
    }

    private static decimal? Scaled(decimal value, string scale)
    {
        var factor = scale.ToUpperInvariant() switch
        {
            "" => 1,
            "HUNDRED" => 100,
            "MILLION" => 1_000_000,
            _ => 1_000,
        };
        return Math.Abs(value) <= decimal.MaxValue / factor ? value * factor : null;
    }

    [GeneratedRegex(
        @"(?<![\w.,:/\-−])(?:(?<minus>[\-−]|\bminus )?[£$€]?|[£$€](?<minus>[\-−]))(?<digits>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?<fraction>\.[0-9]+)?"
        + @"(?:(?<scale>k)\b| ?(?<scale>hundred|thousand|million)\b)?(?![\w£$€]|[.,:/\-−][0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Figures();
}
