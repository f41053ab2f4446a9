using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;
using HaloBot.Complaints;
using Microsoft.IdentityModel.Tokens;

namespace HaloBot.Storage;

/// <summary>
/// One-time links to files. Only a digest of a link's token is stored, so nobody who reads the table can use a link; a link that was used is
/// no row any more.
/// </summary>
public sealed class FileLinks(Tables tables, [FromKeyedServices(Clocks.Machine)] TimeProvider machine)
{
    /// <summary>On the machine's clock.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private const string Partition = "file-links";
    private const int TokenBytes = 32;

    // All that is ever there are links that were never used since the last were given out.
    private const int MostSwept = 100;

    /// <summary>Gives somebody links to files of a case.</summary>
    /// <returns>A token for each file, in order.</returns>
    public async Task<IReadOnlyList<string>> IssueAsync(CaseReference reference, IReadOnlyList<CaseFile> files, Actor to, CancellationToken cancellationToken)
    {
        await SweepAsync(cancellationToken);
        var expires = machine.GetUtcNow() + Lifetime;
        var tokens = files.Select(_ => Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(TokenBytes))).ToList();
        var rows = files.Zip(tokens, (file, token) => new TableEntity(Partition, Digest.Of(token)) { ["Expires"] = expires }
            .WithJson(new FileLink(reference, file, to), StorageJson.Stored.FileLink));

        // A case has fewer files than a transaction may have rows: FileLimits.
        await tables.Index.SubmitTransactionAsync(rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)), cancellationToken);
        return tokens;
    }

    /// <summary>What a link leads to; null when it was used, is too old, or never was one.</summary>
    public async Task<FileLink?> FindAsync(string token, CancellationToken cancellationToken) => (await ReadAsync(token, cancellationToken)).Link;

    /// <summary>Uses a link up. Of several who try at once exactly one gets it.</summary>
    public async Task<FileLink?> TakeAsync(string token, CancellationToken cancellationToken)
    {
        var (link, etag) = await ReadAsync(token, cancellationToken);
        if (link is null)
        {
            return null;
        }

        try
        {
            // The client does not throw when the row has gone meanwhile.
            var answer = await tables.Index.DeleteEntityAsync(Partition, Digest.Of(token), etag, cancellationToken);
            return answer.IsError ? null : link;
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412)
        {
            return null;
        }
    }

    private async Task<(FileLink? Link, ETag ETag)> ReadAsync(string token, CancellationToken cancellationToken)
    {
        var row = await tables.Index.GetEntityIfExistsAsync<TableEntity>(Partition, Digest.Of(token), cancellationToken: cancellationToken);
        return row.HasValue && row.Value!.GetDateTimeOffset("Expires") > machine.GetUtcNow()
            ? (row.Value.ReadJson(StorageJson.Stored.FileLink), row.Value.ETag)
            : (null, default);
    }

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and Expires le {machine.GetUtcNow()}");
        var old = new List<TableEntity>();
        await foreach (var row in tables.Index.QueryAsync<TableEntity>(filter, MostSwept, ["PartitionKey", "RowKey"], cancellationToken))
        {
            old.Add(row);
            if (old.Count == MostSwept)
            {
                break;
            }
        }

        foreach (var row in old)
        {
            await tables.Index.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellationToken);
        }
    }
}

/// <summary>What a link leads to.</summary>
/// <param name="To">Who was given it.</param>
public sealed record FileLink(CaseReference Case, CaseFile File, Actor To);
