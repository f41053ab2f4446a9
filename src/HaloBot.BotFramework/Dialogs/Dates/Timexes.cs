using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs.Dates;

/// <summary>Dates as TIMEX3 writes them; X stands for what was not said.</summary>
internal static class Timexes
{
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Week(DateOnly monday)
    {
        var day = monday.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(day):0000}-W{ISOWeek.GetWeekOfYear(day):00}");
    }

    public static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    public static string Year(DateOnly day) => day.ToString("yyyy", CultureInfo.InvariantCulture);

    public static string Weekday(int number) => string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{number}");

    public static string AnyYear(int month, int? day = null) =>
        string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}{(day is null ? "" : $"-{day:00}")}");

    public static string AnyMonth(int day) => string.Create(CultureInfo.InvariantCulture, $"XXXX-XX-{day:00}");
}
