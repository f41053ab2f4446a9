using Azure.Data.Tables;
using HaloBot.Complaints;

namespace HaloBot.Storage;

/// <summary>The open cases as staff list them. A page takes one request for each partition, whatever is open; all of them, one for each thousand.</summary>
public sealed class OpenCases(Tables tables)
{
    /// <summary>A page of those that the filter lets through, what is due first before the others.</summary>
    /// <param name="now">Business time.</param>
    /// <param name="after">Where the page before ended; null for the first.</param>
    public async Task<CasePage> PageAsync(CaseFilter filter, DateTimeOffset now, string? after, int size, CancellationToken cancellationToken)
    {
        var condition = Condition(filter, now, after);
        var found = await Task.WhenAll(Agenda.AllShards.Select(shard => ReadAsync(shard, condition, size + 1, cancellationToken)));
        var lines = found.SelectMany(rows => rows).OrderBy(OpenCaseRows.KeyOf, StringComparer.Ordinal).Take(size + 1).ToList();
        return lines.Count > size
            ? new CasePage(lines[..size], OpenCaseRows.KeyOf(lines[size - 1]))
            : new CasePage(lines, null);
    }

    /// <summary>All of them.</summary>
    public async Task<IReadOnlyList<CaseLine>> AllAsync(CancellationToken cancellationToken)
    {
        var condition = Condition(new CaseFilter(), now: default, after: null);
        var found = await Task.WhenAll(Agenda.AllShards.Select(shard => ReadAsync(shard, condition, int.MaxValue, cancellationToken)));
        return [.. found.SelectMany(rows => rows)];
    }

    private async Task<List<CaseLine>> ReadAsync(int shard, string condition, int most, CancellationToken cancellationToken)
    {
        var lines = new List<CaseLine>();
        var filter = $"PartitionKey eq '{OpenCaseRows.Partition(shard)}' and {condition}";
        await foreach (var row in tables.Index.QueryAsync<TableEntity>(filter, Math.Min(most, 1000), ["RowKey", "Json"], cancellationToken))
        {
            lines.Add(OpenCaseRows.Read(row));
            if (lines.Count == most)
            {
                break;
            }
        }

        return lines;
    }

    private static string Condition(CaseFilter filter, DateTimeOffset now, string? after)
    {
        var (from, until) = Range(filter.Due, now);
        List<string> all = [TableClient.CreateQueryFilter($"RowKey lt {until}")];
        if (after is null || string.CompareOrdinal(after, from) < 0)
        {
            all.Add(TableClient.CreateQueryFilter($"RowKey ge {from}"));
        }
        else
        {
            all.Add(TableClient.CreateQueryFilter($"RowKey gt {after}"));
        }

        AddIf(filter.Due == DueWithin.Overdue, $"{OpenCaseRows.IsPromised} eq true");
        AddIf(filter.AwaitsCustomer, $"{OpenCaseRows.AwaitsCustomer} eq true");
        AddIf(filter.Unowned, $"{OpenCaseRows.Owner} eq ''");
        AddIf(filter.Category is not null, $"{OpenCaseRows.Category} eq '{filter.Category}'");
        AddIf(filter.OwnerId is not null, $"{OpenCaseRows.Owner} eq {Quoted(filter.OwnerId)}");
        AddIf(filter.OwnerName is not null, $"({OpenCaseRows.OwnerFirstName} eq {Quoted(filter.OwnerName)} or {OpenCaseRows.OwnerName} eq {Quoted(filter.OwnerName)})");
        return string.Join(" and ", all);

        void AddIf(bool isAsked, string condition)
        {
            if (isAsked)
            {
                all.Add(condition);
            }
        }
    }

    private static string Quoted(string? value) => $"'{value?.Replace("'", "''", StringComparison.Ordinal)}'";

    private static (string From, string Until) Range(DueWithin? due, DateTimeOffset now)
    {
        if (due is null)
        {
            return ("", OpenCaseRows.End);
        }

        var (today, from) = (OfficeCalendar.DateOf(now), AgendaEntry.TimeKey(now.AddTicks(1)));
        return due switch
        {
            DueWithin.Overdue => ("", from),
            DueWithin.Today => (from, EndOf(today)),
            _ => (from, EndOf(OfficeCalendar.EndOfWeek(today))),
        };
    }

    // What is due by the end of a day passes with the first instant of the next, and belongs to the day.
    private static string EndOf(DateOnly day) => AgendaEntry.TimeKey(DueTime.EndOf(day).Passes.AddTicks(1));
}

/// <param name="Next">Where the page ends; null when there are no more.</param>
public sealed record CasePage(IReadOnlyList<CaseLine> Lines, string? Next);
