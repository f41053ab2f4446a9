using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// The keys with which channels sign, from their OpenID metadata. A key that is not among them means that they were rotated, and
/// fetches them again, at most once a minute. A failed fetch keeps the keys there are; one of the half-daily fetches that fails is tried again
/// after a minute, the very first one by the next request.
/// </summary>
/// <remarks>
/// Not a ConfigurationManager: version 8 refreshes in the background, so that the request which shows a rotation is itself refused,
/// and its clock cannot be set by tests.
/// </remarks>
internal sealed class ChannelKeys(string metadataAddress, Func<HttpClient> createHttp, TimeProvider clock, ILogger logger)
{
    private static readonly TimeSpan MaxAge = TimeSpan.FromHours(12);
    private static readonly TimeSpan MinBetweenFetches = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private volatile Snapshot _latest;
    private Task<Snapshot> _fetching;

    /// <returns>Null if the channels have no such key.</returns>
    /// <exception cref="UnauthorizedAccessException">There are no keys yet, and they cannot be fetched.</exception>
    public async Task<JsonWebKey> FindAsync(string kid, CancellationToken cancellationToken)
    {
        var snapshot = _latest;
        if (snapshot is null || NeedsFetch(snapshot, kid))
        {
            snapshot = await FetchAsync(snapshot).WaitAsync(cancellationToken);
        }

        return snapshot.Find(kid);
    }

    private bool NeedsFetch(Snapshot snapshot, string kid)
    {
        var now = clock.GetUtcNow();
        return now - snapshot.TriedAt >= MinBetweenFetches && (now - snapshot.FetchedAt >= MaxAge || snapshot.Find(kid) is null);
    }

    /// <summary>One fetch at a time: whoever comes while it runs waits for it too, so it does not end with the request that began it.</summary>
    private Task<Snapshot> FetchAsync(Snapshot seen)
    {
        lock (_gate)
        {
            return ReferenceEquals(_latest, seen) ? _fetching ??= FetchOnceAsync(seen) : Task.FromResult(_latest);
        }
    }

    private async Task<Snapshot> FetchOnceAsync(Snapshot seen)
    {
        await Task.Yield();
        try
        {
            return _latest = await TryFetchAsync() ?? seen with { TriedAt = clock.GetUtcNow() };
        }
        finally
        {
            lock (_gate)
            {
                _fetching = null;
            }
        }
    }

    private async Task<Snapshot> TryFetchAsync()
    {
        var isLoopback = new Uri(metadataAddress).IsLoopback;
        try
        {
            var retriever = new HttpDocumentRetriever(createHttp()) { RequireHttps = !isLoopback };
            var metadata = await OpenIdConnectConfigurationRetriever.GetAsync(metadataAddress, retriever, CancellationToken.None);
            return new Snapshot(metadata.JsonWebKeySet?.Keys ?? [], clock.GetUtcNow(), clock.GetUtcNow());
        }
        catch (Exception failure)
        {
            Log.MetadataUnavailable(logger, metadataAddress, failure);
            return _latest is null ? throw new UnauthorizedAccessException("The channels' keys cannot be fetched.", failure) : null;
        }
    }

    private sealed record Snapshot(IList<JsonWebKey> Keys, DateTimeOffset FetchedAt, DateTimeOffset TriedAt)
    {
        public JsonWebKey Find(string kid) => Keys.FirstOrDefault(key => string.Equals(key.Kid, kid, StringComparison.Ordinal));
    }
}
