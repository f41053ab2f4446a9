using System.Globalization;
using System.Text.RegularExpressions;

namespace Microsoft.Bot.Builder.Dialogs.Dates;

/// <summary>The first date, time or both that a text speaks of, in British English; everything that it may mean, the past first.</summary>
internal static partial class DateTimeRecognizer
{
    /// <param name="now">On the clock of whoever wrote the text. Without it, and far from our time, only full dates are found.</param>
    public static IList<DateTimeResolution> Recognize(string text, DateTime? now)
    {
        text = Spaces().Replace(text ?? "", " ");
        var days = DaysIn(text, now is { Year: > 1100 and < 8900 } ? DateOnly.FromDateTime(now.Value) : null)
            .OrderBy(said => said.Start).ThenByDescending(said => said.End).FirstOrDefault();
        var time = ClockTimes.Find(text).FirstOrDefault(said => days is null || said.End <= days.Start || said.Start >= days.End);
        return (days, time) switch
        {
            (null, null) => [],
            ({ IsDay: true }, not null) when IsJoined(text, days, time) => [.. Joined(days, time)],
            (_, not null) when days is null || time.Start < days.Start =>
                [.. time.Meanings.Select(meaning => new DateTimeResolution { Timex = meaning.Timex, Value = Text(meaning.Time) })],
            _ => [.. days.Meanings.Select(meaning => Resolution(days.Timex, meaning))],
        };
    }

    private static IEnumerable<SaidDays> DaysIn(string text, DateOnly? today)
    {
        var dates = CalendarDates.Find(text, today);
        return today is not { } day ? dates : dates
            .Concat(Weekdays.Find(text, day))
            .Concat(RelativeDays.Find(text, day))
            .Concat(Periods.Find(text, day));
    }

    private static IEnumerable<DateTimeResolution> Joined(SaidDays days, SaidTime time) =>
        time.Meanings.SelectMany(_ => days.Meanings, (at, on) => new DateTimeResolution
        {
            Timex = days.Timex + at.Timex,
            Value = $"{Timexes.Day(on.Start)} {Text(at.Time)}",
        });

    private static DateTimeResolution Resolution(string timex, Days days) => days.End is { } end
        ? new DateTimeResolution { Timex = timex, Start = Timexes.Day(days.Start), End = Timexes.Day(end) }
        : new DateTimeResolution { Timex = timex, Value = Timexes.Day(days.Start) };

    private static bool IsJoined(string text, SaidDays days, SaidTime time) =>
        Joint().IsMatch(text[Math.Min(days.End, time.End)..Math.Max(days.Start, time.Start)]);

    private static string Text(TimeOnly time) => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("^,? ?(?:at|on|around|about|@)? ?(?:the )?(?:about |around )?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joint();
}
