using System.Text.Json.Serialization;
using Azure.Data.Tables;

namespace HaloBot.Storage;

/// <summary>Who is notified at present: one row, of which the last word counts.</summary>
public sealed class OnCallStore(Tables tables)
{
    private const string Partition = "on-call";
    private const string Row = "now";

    private volatile OnCall? _lastKnown;

    /// <summary>What this process has read or written last, for what need not be right to the minute; null as long as it knows nothing.</summary>
    public OnCall? LastKnown => _lastKnown;

    /// <summary>Null when it was never set.</summary>
    public async Task<OnCall?> ReadAsync(CancellationToken cancellationToken)
    {
        var found = await tables.Index.GetEntityIfExistsAsync<TableEntity>(Partition, Row, cancellationToken: cancellationToken);
        return _lastKnown = found.HasValue ? found.Value!.ReadJson(OnCallJson.Default.OnCall) : null;
    }

    public async Task WriteAsync(OnCall onCall, CancellationToken cancellationToken)
    {
        await tables.Index.UpsertEntityAsync(
            new TableEntity(Partition, Row).WithJson(onCall, OnCallJson.Default.OnCall), TableUpdateMode.Replace, cancellationToken);
        _lastKnown = onCall;
    }
}

/// <param name="People">Nobody when empty.</param>
/// <param name="By">The name of whoever set it.</param>
/// <param name="At">Business time.</param>
public sealed record OnCall(IReadOnlyList<Colleague> People, string By, DateTimeOffset At);

/// <param name="Id">Entra object id.</param>
public sealed record Colleague(string Id, string Name);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(OnCall))]
internal sealed partial class OnCallJson : JsonSerializerContext;
