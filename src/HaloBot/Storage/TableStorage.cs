using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization.Metadata;
using Azure;
using Azure.Data.Tables;
using Microsoft.Bot.Builder;

namespace HaloBot.Storage;

/// <summary>The Bot Framework's storage over the Dialogs table: one row per key, of one type, guarded by its ETag.</summary>
public sealed class TableStorage<T>(TableClient table, JsonTypeInfo<T> type) : IStorage
    where T : class, IStoreItem
{
    private const string Row = "state";

    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        var found = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            if (await table.GetEntityIfExistsAsync<TableEntity>(Partition(key), Row, cancellationToken: cancellationToken) is { HasValue: true } row)
            {
                var item = row.Value!.ReadJson(type);
                item.ETag = row.Value!.ETag.ToString();
                found[key] = item;
            }
        }

        return found;
    }

    /// <exception cref="StateChangedException">The row is not the one that was read.</exception>
    public async Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach (var (key, value) in changes)
        {
            var item = (T)value;
            var row = new TableEntity(Partition(key), Row).WithJson(item, type);
            try
            {
                var answer = string.IsNullOrEmpty(item.ETag)
                    ? await table.AddEntityAsync(row, cancellationToken)
                    : await table.UpdateEntityAsync(row, new ETag(item.ETag), TableUpdateMode.Replace, cancellationToken);
                item.ETag = answer.Headers.ETag.ToString();
            }
            catch (RequestFailedException e) when (e.Status is 404 or 409 or 412)
            {
                throw new StateChangedException(e);
            }
        }
    }

    public async Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        foreach (var key in keys)
        {
            await table.DeleteEntityAsync(Partition(key), Row, ETag.All, cancellationToken);
        }
    }

    // A key is made of ids that channels chose; those of the widget are fit for a partition key as they are.
    private static string Partition(string key) =>
        key.Length <= 200 && key.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')
            ? key
            : "x-" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}

/// <summary>Another turn saved the same state in between; the turn is run again on what it left.</summary>
public sealed class StateChangedException(Exception inner) : Exception("The state has changed since it was read.", inner);
