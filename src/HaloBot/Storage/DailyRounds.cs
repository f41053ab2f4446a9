using System.Collections.Concurrent;
using Azure.Data.Tables;

namespace HaloBot.Storage;

/// <summary>
/// What is done once a day for the open cases, a partition of the agenda at a time: which round of it was the last to be finished. One row for
/// each job and partition.
/// </summary>
public sealed class DailyRounds(Tables tables)
{
    private const string Column = "Last";

    // What this process knows to be finished, so that nobody asks storage every few seconds.
    private readonly ConcurrentDictionary<(string Job, int Shard), string> _finished = new();

    /// <param name="job">Its name in row keys for ever.</param>
    /// <param name="round">The day, and by which rules.</param>
    public async Task<bool> IsFinishedAsync(string job, int shard, string round, CancellationToken cancellationToken)
    {
        if (_finished.TryGetValue((job, shard), out var known) && known == round)
        {
            return true;
        }

        var row = await tables.Agenda.GetEntityIfExistsAsync<TableEntity>(job, Row(shard), cancellationToken: cancellationToken);
        if (!row.HasValue || row.Value!.GetString(Column) != round)
        {
            return false;
        }

        _finished[(job, shard)] = round;
        return true;
    }

    public async Task FinishAsync(string job, int shard, string round, CancellationToken cancellationToken)
    {
        await tables.Agenda.UpsertEntityAsync(new TableEntity(job, Row(shard)) { [Column] = round }, TableUpdateMode.Replace, cancellationToken);
        _finished[(job, shard)] = round;
    }

    private static string Row(int shard) => $"{shard:D2}";
}
