namespace Microsoft.Bot.Builder.Dialogs.Dates;

/// <summary>What months and weekdays are called. Names that are also English words need a word beside them that makes them dates.</summary>
internal static class CalendarNames
{
    public const string Months =
        "january|february|march|april|may|june|july|august|september|october|november|december"
        + "|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec";

    /// <summary>Those that mean a month wherever they stand.</summary>
    public const string PlainMonths = "january|february|april|june|july|august|september|october|november|december";

    public const string Weekdays = "monday|tuesday|wednesday|thursday|friday|saturday|sunday";

    public const string ShortWeekdays = "mon|tues?|weds?|thur?s?|fri|sat|sun";

    private static readonly string[] MonthStarts = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly string[] WeekdayStarts = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    /// <summary>1 to 12.</summary>
    public static int Month(string name) => Array.IndexOf(MonthStarts, name[..3].ToLowerInvariant()) + 1;

    /// <summary>1 (Monday) to 7.</summary>
    public static int Weekday(string name) => Array.IndexOf(WeekdayStarts, name[..3].ToLowerInvariant()) + 1;

    /// <summary>-1, 0 or 1: which week, month or year "last", "this" and "next" are.</summary>
    public static int Offset(string which) => which.ToLowerInvariant() switch
    {
        "last" or "previous" => -1,
        "next" => 1,
        _ => 0,
    };

    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
