using Azure;
using Azure.Data.Tables;

namespace HaloBot.Storage;

internal static class Unchanged
{
    /// <summary>Deletes a row that was read before, unless somebody has written it again meanwhile: then it stays.</summary>
    public static async Task DeleteUnchangedAsync(
        this TableClient table, string partition, string row, ETag etag, CancellationToken cancellationToken)
    {
        try
        {
            await table.DeleteEntityAsync(partition, row, etag, cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status == 412)
        {
        }
    }
}
