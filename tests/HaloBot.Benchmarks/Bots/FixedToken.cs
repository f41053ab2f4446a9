using System.Net.Http.Headers;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;

namespace HaloBot.Benchmarks.Bots;

/// <summary>A token for the bot's own calls, as Entra would have given it once an hour.</summary>
internal sealed class FixedToken : ServiceClientCredentialsFactory
{
    private static readonly ServiceClientCredentials Credentials = new Bearer();

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => Task.FromResult(true);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(false);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) => Task.FromResult(Credentials);

    private sealed class Bearer : ServiceClientCredentials
    {
        private static readonly AuthenticationHeaderValue Header = new("Bearer", new string('x', 1_200));

        public override Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Authorization = Header;
            return Task.CompletedTask;
        }
    }
}
