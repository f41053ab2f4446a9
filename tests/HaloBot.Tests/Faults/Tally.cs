using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace HaloBot.Tests.Faults;

/// <summary>
/// Counts by gap: faults injected, posts and messages doubled. Each test says its figures (<c>dotnet test --output Detailed</c> shows them);
/// the table is printed when the class is over, which is seen when the tests' own program is run.
/// </summary>
public abstract class Tally(string kind)
{
    private readonly ConcurrentBag<(string Gap, int Posts, int Messages)> _rows = [];

    public void Add(string gap, Aftermath aftermath) => Add(gap, aftermath.Posts.Count - 1, aftermath.Repeated);

    public void Add(string gap, int posts, int messages)
    {
        _rows.Add((gap, posts, messages));
        TestContext.Current.TestOutputHelper?.WriteLine($"{gap}: {posts} posts doubled, {messages} messages repeated");
    }

    protected void Print()
    {
        var table = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"{kind,-52} faults  posts doubled  messages repeated");
        foreach (var gap in _rows.GroupBy(row => row.Gap).OrderBy(rows => rows.Key, StringComparer.Ordinal))
        {
            table.AppendLine(CultureInfo.InvariantCulture, $"  {gap.Key,-50} {gap.Count(),6} {gap.Sum(row => row.Posts),14} {gap.Sum(row => row.Messages),18}");
        }

        Console.Out.Write(table);
    }
}
