using System.Globalization;
using System.Text.RegularExpressions;

namespace Microsoft.Bot.Builder.Dialogs.Dates;

/// <summary>Where a text names a time of day, and what it may be: "9:30" is in the morning or in the evening.</summary>
internal sealed record SaidTime(int Start, int End, params (string Timex, TimeOnly Time)[] Meanings);

/// <summary>Times of day: "5pm", "9.30am", "at 9:30", "17:00", "at five", "3 o'clock", "noon".</summary>
internal static partial class ClockTimes
{
    public static IEnumerable<SaidTime> Find(string text) => Pattern().Matches(text).Select(Read).OfType<SaidTime>();

    private static SaidTime Read(Match match)
    {
        if (match.Groups["name"].Success)
        {
            return At(match, match.Groups["name"].Value.Equals("midnight", StringComparison.OrdinalIgnoreCase) ? 0 : 12);
        }

        var written = match.Groups["h"].Value;
        var hour = int.TryParse(written, out var figure) ? figure : Numbers.NumberWords.Whole(written) ?? 24;
        var half = match.Groups["half"].Value.ToLowerInvariant();
        return (hour, half) switch
        {
            ( > 23, _) => null,
            (12, "a") => At(match, 0),
            ( < 12, "p") => At(match, hour + 12),
            (_, "a" or "p") or (0 or > 12, _) => At(match, hour),
            _ when written[0] == '0' => At(match, hour),
            _ => At(match, hour, (hour + 12) % 24),
        };
    }

    private static SaidTime At(Match match, params int[] hours)
    {
        var minutes = match.Groups["m"].Success ? int.Parse(match.Groups["m"].ValueSpan) : 0;
        var seconds = match.Groups["s"].Success ? int.Parse(match.Groups["s"].ValueSpan) : 0;
        var precision = (match.Groups["m"].Success, match.Groups["s"].Success) switch
        {
            (false, _) => "'T'HH",
            (true, false) => "'T'HH:mm",
            _ => "'T'HH:mm:ss",
        };
        return new SaidTime(match.Index, match.Index + match.Length, [.. hours
            .Select(hour => new TimeOnly(hour, minutes, seconds))
            .Select(time => (time.ToString(precision, CultureInfo.InvariantCulture), time))]);
    }

    // A number is a time only with am, pm, minutes or o'clock, or after "at" when nothing follows that it could belong to.
    [GeneratedRegex(
        @"(?<![\w:/.,£$€-])(?<h>[0-9]{1,2})(?:[:.](?<m>[0-5][0-9])(?::(?<s>[0-5][0-9]))?)? ?(?<half>[ap])\.?m\b"
        + @"|(?<![\w:/.,£$€-])(?<h>[0-9]{1,2}):(?<m>[0-5][0-9])(?::(?<s>[0-5][0-9]))?(?![\w:])"
        + @"|(?<=\bat )(?<h>[0-9]{1,2})\.(?<m>[0-5][0-9])(?![\w.])"
        + @"|\b(?<h>[0-9]{1,2}|[a-z]{3,6}) o['’]?clock\b"
        + @"|(?<=\bat )(?<h>[0-9]{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
        + @"(?=[ .!?]*$|, | on | yesterday| today| tomorrow| last )"
        + @"|\b(?<name>noon|midday|midnight)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
