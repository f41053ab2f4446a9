using System.Globalization;
using System.Text.Json;

namespace HaloBot.Complaints;

/// <summary>
/// The bank holidays of England and Wales, from a file in the format of gov.uk's bank-holidays.json
/// (Open Government Licence v3). The file can be replaced by a newer one without a rebuild.
/// </summary>
public sealed class BankHolidays
{
    /// <summary>Every year has these at least; a year that lists fewer is only announced in part.</summary>
    private const int FewestInAYear = 8;

    private const int EarliestYear = 1900;
    private const int LatestYear = 2199;

    private BankHolidays(Dictionary<DateOnly, string> names, int firstKnownYear, int lastKnownYear)
    {
        Names = names;
        FirstKnownYear = firstKnownYear;
        LastKnownYear = lastKnownYear;
    }

    public IReadOnlyDictionary<DateOnly, string> Names { get; }

    public int FirstKnownYear { get; }

    /// <summary>The last year that the file covers in full: a later working day is provisional.</summary>
    public int LastKnownYear { get; }

    /// <summary>Whether every bank holiday of the date's year is known.</summary>
    public bool Know(DateOnly date) => date.Year >= FirstKnownYear && date.Year <= LastKnownYear;

    /// <exception cref="FormatException">The text is not in gov.uk's format; the message names what is wrong.</exception>
    public static BankHolidays Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var names = new Dictionary<DateOnly, string>();
            foreach (var day in document.RootElement.GetProperty("england-and-wales").GetProperty("events").EnumerateArray())
            {
                names[Date(day.GetProperty("date").GetString())] = Title(day);
            }

            return Of(names);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new FormatException(
                $"The bank holidays file is not in gov.uk's format (england-and-wales › events › title, date): {e.Message} " +
                "Download it again from www.gov.uk/bank-holidays.json.", e);
        }
    }

    // Dates count as known from the first whole year for as long as one whole year follows another.
    private static BankHolidays Of(Dictionary<DateOnly, string> names)
    {
        var whole = names.Keys.CountBy(date => date.Year).Where(year => year.Value >= FewestInAYear).Select(year => year.Key).ToHashSet();
        if (whole.Count == 0)
        {
            throw new FormatException($"no year has the {FewestInAYear} bank holidays that every year has.");
        }

        var (first, last) = (whole.Min(), whole.Min());
        while (whole.Contains(last + 1))
        {
            last++;
        }

        return new BankHolidays(names, first, last);
    }

    private static DateOnly Date(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && date.Year is >= EarliestYear and <= LatestYear
            ? date
            : throw new FormatException($"'{text}' is no date such as 2026-12-25.");

    private static string Title(JsonElement day)
    {
        var title = day.GetProperty("title").GetString();
        var isSubstitute = day.TryGetProperty("notes", out var notes) && notes.ValueKind == JsonValueKind.String && notes.ValueEquals("Substitute day");
        return string.IsNullOrWhiteSpace(title) ? throw new FormatException("a bank holiday has no title.")
            : isSubstitute ? $"substitute day for {title}"
            : title;
    }
}
