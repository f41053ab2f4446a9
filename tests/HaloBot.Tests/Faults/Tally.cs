using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace HaloBot.Tests.Faults;

/// <summary>Counts, and prints when a class of tests is over: faults injected, cases lost, cases and messages doubled, by gap.</summary>
public abstract class Tally(string kind) : IDisposable
{
    private readonly ConcurrentBag<(string Gap, int Posts, int Messages)> _rows = [];

    public void Add(string gap, Aftermath aftermath) => _rows.Add((gap, Math.Max(0, aftermath.Posts.Count - 1), aftermath.Repeated));

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        var table = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"{kind,-52} faults  posts doubled  messages repeated");
        foreach (var gap in _rows.GroupBy(row => row.Gap).OrderBy(rows => rows.Key, StringComparer.Ordinal))
        {
            table.AppendLine(CultureInfo.InvariantCulture, $"  {gap.Key,-50} {gap.Count(),6} {gap.Sum(row => row.Posts),14} {gap.Sum(row => row.Messages),18}");
        }

        Console.Out.Write(table);
    }
}
