using Azure.Core;
using Azure.Identity;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Rest;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// The bot's identity from <c>MicrosoftAppType</c> (UserAssignedMSI or SingleTenant) and <c>MicrosoftAppId</c>; a bot of the type SingleTenant
/// also needs <c>MicrosoftAppTenantId</c> and either <c>MicrosoftAppPassword</c> or <c>MicrosoftAppCertificatePath</c>, a PFX or PEM file
/// with the private key.
/// </summary>
public class ConfigurationServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly string _appId;
    private readonly BearerCredentials _credentials;

    public ConfigurationServiceClientCredentialFactory(IConfiguration configuration, HttpClient httpClient = null, ILogger logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        _appId = configuration["MicrosoftAppId"];
        if (!string.IsNullOrWhiteSpace(_appId))
        {
            var cloud = BotCloud.From(configuration);
            _credentials = new BearerCredentials(CredentialFrom(configuration, _appId, cloud), cloud.Scope, TimeProvider.System, logger ?? NullLogger.Instance);
        }
    }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        Task.FromResult(!string.IsNullOrWhiteSpace(_appId) && string.Equals(appId, _appId, StringComparison.OrdinalIgnoreCase));

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        Task.FromResult(string.IsNullOrWhiteSpace(_appId));

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        Task.FromResult<ServiceClientCredentials>(_credentials ?? throw new InvalidOperationException("MicrosoftAppId is not configured."));

    private static TokenCredential CredentialFrom(IConfiguration configuration, string appId, BotCloud cloud)
    {
        var type = configuration["MicrosoftAppType"];
        if (string.Equals(type, "UserAssignedMSI", StringComparison.OrdinalIgnoreCase))
        {
            return new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(appId));
        }

        if (!string.Equals(type, "SingleTenant", StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidOperationException(
                $"MicrosoftAppType is '{type}': set it to UserAssignedMSI or SingleTenant, the types that a bot can have.");
        }

        var tenant = Required("MicrosoftAppTenantId");
        return configuration["MicrosoftAppCertificatePath"] is { Length: > 0 } certificate
            ? new ClientCertificateCredential(tenant, appId, certificate, new ClientCertificateCredentialOptions { AuthorityHost = cloud.Authority })
            : new ClientSecretCredential(
                tenant, appId, Required("MicrosoftAppPassword"), new ClientSecretCredentialOptions { AuthorityHost = cloud.Authority });

        string Required(string key) => configuration[key] is { Length: > 0 } value
            ? value
            : throw new InvalidOperationException($"{key} is not set: a bot of the type SingleTenant needs it.");
    }
}
