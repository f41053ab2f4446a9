using System.Text.Json;

namespace HaloBot.Complaints;

/// <summary>
/// The bank holidays of England and Wales, from a file in the format of gov.uk's bank-holidays.json
/// (Open Government Licence v3). The file can be replaced by a newer one without a rebuild.
/// </summary>
public sealed class BankHolidays
{
    private readonly HashSet<DateOnly> _dates;

    private BankHolidays(Dictionary<DateOnly, string> names)
    {
        Names = names;
        _dates = [.. names.Keys];
        LastKnownYear = names.Keys.Max().Year;
    }

    public IReadOnlyDictionary<DateOnly, string> Names { get; }

    /// <summary>The last year that the file covers: a later working day is provisional.</summary>
    public int LastKnownYear { get; }

    public bool Contains(DateOnly date) => _dates.Contains(date);

    /// <exception cref="FormatException">The text is not in gov.uk's format; the message names what is missing.</exception>
    public static BankHolidays Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var names = new Dictionary<DateOnly, string>();
            foreach (var day in document.RootElement.GetProperty("england-and-wales").GetProperty("events").EnumerateArray())
            {
                names[DateOnly.ParseExact(day.GetProperty("date").GetString()!, "yyyy-MM-dd")] = day.GetProperty("title").GetString()!;
            }

            return names.Count > 0 ? new BankHolidays(names) : throw new FormatException("it lists no bank holiday");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentNullException)
        {
            throw new FormatException(
                $"The bank holidays file is not in gov.uk's format (england-and-wales › events › title, date): {e.Message}. " +
                "Download it again from www.gov.uk/bank-holidays.json.", e);
        }
    }
}
