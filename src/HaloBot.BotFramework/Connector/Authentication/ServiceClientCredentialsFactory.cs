using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

public abstract class ServiceClientCredentialsFactory
{
    public abstract Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken);

    /// <summary>True if there is no app id to authenticate as.</summary>
    public abstract Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken);

    public abstract Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken);
}
