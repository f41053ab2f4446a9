using System.Net.Http.Headers;
using Azure.Core;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The bot's own token, kept until five minutes before it expires.</summary>
internal sealed class BearerCredentials(TokenCredential credential, string scope, TimeProvider clock) : ServiceClientCredentials
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private readonly TokenRequestContext _request = new([scope]);
    private volatile Kept _kept;

    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var kept = _kept;
        if (kept is null || kept.ExpiresOn - clock.GetUtcNow() <= Margin)
        {
            var token = await credential.GetTokenAsync(_request, cancellationToken);
            _kept = kept = new Kept(new AuthenticationHeaderValue("Bearer", token.Token), token.ExpiresOn);
        }

        request.Headers.Authorization = kept.Header;
    }

    private sealed record Kept(AuthenticationHeaderValue Header, DateTimeOffset ExpiresOn);
}

/// <summary>No token: the unauthenticated development mode.</summary>
internal sealed class NoCredentials : ServiceClientCredentials;
