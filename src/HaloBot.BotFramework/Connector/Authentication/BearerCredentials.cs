using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using Azure.Core;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// The bot's own token. It is renewed when Entra advises it, or five minutes before it ends; meanwhile, and while it cannot be renewed,
/// the old one serves for as long as it is valid. One renewal at a time, however many calls need it.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "Lives as long as the process, and a semaphore without a wait handle holds nothing.")]
internal sealed class BearerCredentials(TokenCredential credential, string scope, TimeProvider clock, ILogger logger) : ServiceClientCredentials
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(30);

    private readonly TokenRequestContext _request = new([scope]);
    private readonly SemaphoreSlim _one = new(1, 1);
    private volatile Kept _kept = new(null, DateTimeOffset.MinValue, DateTimeOffset.MinValue);

    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var kept = _kept;
        var now = clock.GetUtcNow();
        request.Headers.Authorization = now < kept.RenewAt ? kept.Header : (await RenewAsync(now < kept.ExpiresOn, cancellationToken)).Header;
    }

    /// <param name="isStillValid">Then nobody waits for a renewal that somebody else has begun, or fails with it.</param>
    private async Task<Kept> RenewAsync(bool isStillValid, CancellationToken cancellationToken)
    {
        if (!await _one.WaitAsync(isStillValid ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, cancellationToken))
        {
            return _kept;
        }

        try
        {
            var now = clock.GetUtcNow();
            return now < _kept.RenewAt ? _kept : _kept = await FetchAsync(now, cancellationToken);
        }
        catch (Exception failure) when (isStillValid && !cancellationToken.IsCancellationRequested)
        {
            Log.TokenNotRenewed(logger, failure);
            return _kept = _kept with { RenewAt = clock.GetUtcNow() + BetweenTries };
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<Kept> FetchAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var token = await credential.GetTokenAsync(_request, cancellationToken);
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
