using System.Net.Http.Headers;
using Azure.Core;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// The bot's own token. It is renewed when Entra advises it, or five minutes before it ends. While it is valid nobody waits for its
/// renewal; without a valid one everybody waits for the same fetch, and when that fails, fails with it for the next seconds.
/// </summary>
internal sealed class BearerCredentials(TokenCredential credential, string scope, TimeProvider clock, ILogger logger) : ServiceClientCredentials
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BetweenRenewals = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BetweenFetches = TimeSpan.FromSeconds(5);

    private readonly TokenRequestContext _request = new([scope]);
    private readonly Lock _gate = new();
    private volatile Kept _kept = new(null, DateTimeOffset.MinValue, DateTimeOffset.MinValue);
    private Task<Kept> _fetching = Task.FromResult<Kept>(null);
    private DateTimeOffset _notBefore = DateTimeOffset.MinValue;

    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var kept = _kept;
        var now = clock.GetUtcNow();
        if (now >= kept.RenewAt)
        {
            var fetching = Fetch(now);
            kept = now < kept.ExpiresOn ? kept : await fetching.WaitAsync(cancellationToken);
        }

        request.Headers.Authorization = kept.Header;
    }

    /// <summary>The fetch that runs, or has just failed; else a new one.</summary>
    private Task<Kept> Fetch(DateTimeOffset now)
    {
        lock (_gate)
        {
            if (now < _kept.RenewAt)
            {
                return Task.FromResult(_kept);
            }

            if (_fetching.IsCompleted && now >= _notBefore)
            {
                _fetching = FetchAsync(now);
            }

            return _fetching;
        }
    }

    private async Task<Kept> FetchAsync(DateTimeOffset now)
    {
        // Not under the lock, and not with the call that began it.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            using var patience = new CancellationTokenSource(Patience, clock);
            var token = await credential.GetTokenAsync(_request, patience.Token);
            return _kept = Keep(token, now);
        }
        catch (Exception failure)
        {
            Log.TokenNotRenewed(logger, failure);
            var isValid = clock.GetUtcNow() < _kept.ExpiresOn;
            _notBefore = clock.GetUtcNow() + (isValid ? BetweenRenewals : BetweenFetches);
            return isValid ? _kept : throw new HttpRequestException("The bot has no token with which to call the channel.", failure);
        }
    }

    private static Kept Keep(AccessToken token, DateTimeOffset now)
    {
        var latest = token.ExpiresOn - Margin;
        var advised = token.RefreshOn < latest ? token.RefreshOn.Value : latest;

        // A token that lives no longer than the margin is used all the same, and not fetched anew for every call.
        var renewAt = advised > now ? advised : now + ((token.ExpiresOn - now) / 2);
        return new Kept(new AuthenticationHeaderValue("Bearer", token.Token), renewAt, token.ExpiresOn);
    }

    private sealed record Kept(AuthenticationHeaderValue Header, DateTimeOffset RenewAt, DateTimeOffset ExpiresOn);
}

/// <summary>No token: the unauthenticated development mode.</summary>
internal sealed class NoCredentials : ServiceClientCredentials;
