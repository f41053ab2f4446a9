using Azure;
using Azure.Data.Tables;

namespace HaloBot.Storage;

/// <summary>So many tries in so long a time for one subject, counted for all instances together.</summary>
public sealed class TryLimit(Tables tables, [FromKeyedServices(Clocks.Machine)] TimeProvider machine)
{
    public const int Most = 5;
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private const string Partition = "tries";

    /// <summary>
    /// Takes one try of each subject in turn, up to the first that has none left: then the try is not to be made, and whoever is refused does
    /// not use up the tries of others.
    /// </summary>
    public async Task<bool> TakeAsync(IEnumerable<string> subjects, CancellationToken cancellationToken)
    {
        foreach (var subject in subjects)
        {
            if (!await TakeAsync(subject, cancellationToken))
            {
                return false;
            }
        }

        return true;
    }

    private async Task<bool> TakeAsync(string subject, CancellationToken cancellationToken)
    {
        var name = Digest.Of(subject);
        while (true)
        {
            var found = await tables.Index.GetEntityIfExistsAsync<TableEntity>(Partition, name, cancellationToken: cancellationToken);
            var row = found.HasValue ? found.Value! : new TableEntity(Partition, name);
            var now = machine.GetUtcNow();
            if (row.GetDateTimeOffset("Since") is not { } since || now - since >= Window)
            {
                (row["Since"], row["Count"]) = (now, 0);
            }

            var count = row.GetInt32("Count") ?? 0;
            if (count >= Most)
            {
                return false;
            }

            row["Count"] = count + 1;
            try
            {
                await (found.HasValue
                    ? tables.Index.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, cancellationToken)
                    : tables.Index.AddEntityAsync(row, cancellationToken));
                return true;
            }
            catch (RequestFailedException e) when (e.Status is 404 or 409 or 412)
            {
                // Somebody else took one in between: count again.
            }
        }
    }
}
