using HaloBot.Complaints;

namespace HaloBot.Staff;

/// <summary>What of the open cases needs somebody first.</summary>
internal static class CaseDigest
{
    public static IEnumerable<CaseLine> Ordered(IEnumerable<CaseLine> all) => all
        .OrderByDescending(line => line.ComesFirst)
        .ThenByDescending(line => line.IsUnowned)
        .ThenBy(line => line.ReceivedAt)
        .ThenBy(line => line.Case.ToString(), StringComparer.Ordinal);

    public static IReadOnlyList<(string What, int Count)> Count(IReadOnlyCollection<CaseLine> all, DateTimeOffset now)
    {
        var today = OfficeCalendar.DateOf(now);
        var sunday = OfficeCalendar.EndOfWeek(today);
        return
        [
            ("New, not begun", all.Count(line => line.Stage == Stage.Received)),
            ("Nobody has them", all.Count(line => line.IsUnowned)),
            ("Overdue", all.Count(line => line.IsOverdueAt(now))),
            ("Due this week", all.Count(line => line.Due is { } due && due.Passes > now && due.Date <= sunday)),
            ("Waiting for the customer", all.Count(line => line.AwaitsCustomer)),
            ("At the date of dispute resolution", all.Count(line => line.DisputeDate <= today)),
        ];
    }
}
