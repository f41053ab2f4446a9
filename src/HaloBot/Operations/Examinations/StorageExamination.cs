using Azure;
using Azure.Data.Tables;
using HaloBot.Storage;

namespace HaloBot.Operations.Examinations;

/// <summary>Writes, reads and deletes a row, and compares storage's clock with this machine's.</summary>
public sealed class StorageExamination(Tables tables, [FromKeyedServices(Clocks.Machine)] TimeProvider machine) : IExamination
{
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(1);

    // Channels' tokens are taken with five minutes of clock skew.
    private static readonly TimeSpan MostSkew = TimeSpan.FromMinutes(1);

    public string Name => "Storage";

    public async Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken)
    {
        var row = new TableEntity("check", Guid.NewGuid().ToString("N"));
        var began = machine.GetTimestamp();
        try
        {
            var written = await tables.Index.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
            var skew = (written.Headers.Date - machine.GetUtcNow())?.Duration();
            await tables.Index.GetEntityAsync<TableEntity>(row.PartitionKey, row.RowKey, cancellationToken: cancellationToken);
            await tables.Index.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellationToken);
            var took = machine.GetElapsedTime(began);
            var said = $"A row was written, read and deleted in {took.TotalMilliseconds:F0} ms.";
            return
            [
                took < Slow ? Finding.Good(Name, said) : new Finding(Name, FindingState.Warning, $"{said} That is slow.", "Look at the storage account's region and metrics."),
                skew > MostSkew
                    ? new Finding("Clock", FindingState.Bad, $"This machine's clock and storage's differ by {skew.Value.TotalMinutes:F0} minutes.", "Set the machine's clock by NTP.")
                    : Finding.Good("Clock", "This machine's clock agrees with storage's."),
            ];
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException)
        {
            var answer = e is RequestFailedException { Status: > 0 and var status } ? $"answered {status}" : "could not be reached";
            return [new Finding(Name, FindingState.Bad, $"Azure Tables {answer}: no complaint can be taken.",
                "Look at Storage:ConnectionString, or Storage:ServiceUri and the identity's role Storage Table Data Contributor.")];
        }
    }
}
