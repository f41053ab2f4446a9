using System.Text.Json.Serialization;
using Azure;
using Azure.Data.Tables;

namespace HaloBot.Storage;

/// <summary>What is remembered of the staff's channel, in one row that all instances share. Of two that change it at once, one is asked again.</summary>
public sealed class StaffChannelStore(Tables tables)
{
    private const string Partition = "staff-channel";
    private const string Row = "state";

    public async Task<StaffChannelState> ReadAsync(CancellationToken cancellationToken) => (await FindAsync(cancellationToken)).State;

    /// <param name="change">What becomes of the state, and what to tell the caller; the same state again changes nothing.</param>
    public async Task<(StaffChannelState State, T Result)> ChangeAsync<T>(Func<StaffChannelState, (StaffChannelState, T)> change, CancellationToken cancellationToken)
    {
        while (true)
        {
            var (before, etag) = await FindAsync(cancellationToken);
            var (after, result) = change(before);
            if (ReferenceEquals(before, after) || await TryWriteAsync(after, etag, cancellationToken))
            {
                return (after, result);
            }
        }
    }

    private async Task<(StaffChannelState State, ETag? ETag)> FindAsync(CancellationToken cancellationToken)
    {
        var found = await tables.Index.GetEntityIfExistsAsync<TableEntity>(Partition, Row, cancellationToken: cancellationToken);
        return found.HasValue
            ? (found.Value!.ReadJson(StaffChannelJson.Default.StaffChannelState), found.Value!.ETag)
            : (new StaffChannelState(), null);
    }

    private async Task<bool> TryWriteAsync(StaffChannelState state, ETag? etag, CancellationToken cancellationToken)
    {
        var row = new TableEntity(Partition, Row).WithJson(state, StaffChannelJson.Default.StaffChannelState);
        try
        {
            await (etag is { } known
                ? tables.Index.UpdateEntityAsync(row, known, TableUpdateMode.Replace, cancellationToken)
                : tables.Index.AddEntityAsync(row, cancellationToken));
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            return false;
        }
    }
}

/// <summary>A channel of a team, and the Bot Connector that answers for it.</summary>
public sealed record StaffPlace(string ServiceUrl, string TeamId, string ChannelId)
{
    /// <summary>For people only; null when Teams did not tell.</summary>
    public string? TeamName { get; init; }
}

/// <summary>HaloBot was added elsewhere, and a manager has not said yet whether to move there.</summary>
/// <param name="Id">The installation's activity.</param>
public sealed record MoveQuestion(string Id, StaffPlace To);

/// <summary>What is remembered of the staff's channel.</summary>
public sealed record StaffChannelState
{
    /// <summary>Where HaloBot was installed first, or has been moved to since; null before, and where the settings fix the place.</summary>
    public StaffPlace? Learnt { get; init; }

    public MoveQuestion? Asked { get; init; }

    /// <summary>When HaloBot was taken out of the team, if it has not been added again (business time).</summary>
    public DateTimeOffset? RemovedAt { get; init; }

    /// <summary>When the first message arrived that did not mention the bot (business time): the team has consented to that.</summary>
    public DateTimeOffset? HeardAllAt { get; init; }

    /// <summary>The last installations' activities: each takes effect once.</summary>
    public IReadOnlyList<string> Handled { get; init; } = [];
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StaffChannelState))]
internal sealed partial class StaffChannelJson : JsonSerializerContext;
