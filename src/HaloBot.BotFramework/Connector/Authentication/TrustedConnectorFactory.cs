using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Clients for trusted service URLs only.</summary>
internal sealed class TrustedConnectorFactory(
    ServiceUrlAllowList serviceUrls, Func<HttpClient> createHttp, Func<CancellationToken, Task<ServiceClientCredentials>> credentials) : ConnectorFactory
{
    internal override async Task<ConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken)
    {
        var uri = serviceUrls.Require(serviceUrl);
        return new ConnectorClient(createHttp, uri, await credentials(cancellationToken));
    }
}
