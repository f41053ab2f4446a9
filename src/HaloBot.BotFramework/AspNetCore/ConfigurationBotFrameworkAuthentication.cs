using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Rest;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Authentication from configuration: <c>MicrosoftAppId</c> (without it every request is refused), <c>Bot:OpenIdMetadata</c>, and
/// <c>Bot:DangerouslyAllowUnauthenticatedRequests</c>, which counts only in the Development environment and without an app id.
/// </summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    private readonly Lazy<HttpClient> _ownHttp = new(() => new HttpClient { Timeout = Timeout });
    private readonly Lazy<HttpClient> _ownConnectorHttp;
    private readonly string _appId;
    private readonly bool _unauthenticated;
    private readonly BotCloud _cloud;
    private readonly ChannelTokenValidator _validator;
    private readonly ServiceClientCredentialsFactory _credentials;
    private readonly IHttpClientFactory _http;
    private readonly ILogger _logger;
    private readonly TrustedConnectorFactory _connectors;

    /// <summary>Does not know the host's environment, and so never runs unauthenticated: see <see cref="BotFrameworkServices"/>.</summary>
    public ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration,
        ServiceClientCredentialsFactory credentialsFactory = null,
        AuthenticationConfiguration authConfiguration = null,
        IHttpClientFactory httpClientFactory = null,
        ILogger logger = null)
        : this(configuration, null, TimeProvider.System, credentialsFactory, httpClientFactory, logger)
    {
    }

    internal ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration,
        IHostEnvironment environment,
        TimeProvider clock,
        ServiceClientCredentialsFactory credentialsFactory = null,
        IHttpClientFactory httpClientFactory = null,
        ILogger logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        _logger = logger ?? NullLogger.Instance;
        _http = httpClientFactory;
        _appId = configuration["MicrosoftAppId"];
        _cloud = BotCloud.From(configuration);
        _credentials = credentialsFactory ?? new ConfigurationServiceClientCredentialFactory(configuration, logger: _logger);
        _unauthenticated = MayRunUnauthenticated(configuration, environment);
        _validator = new ChannelTokenValidator(_appId, _cloud.Issuer, new ChannelKeys(_cloud.OpenIdMetadata, CreateHttp, clock, _logger), clock);
        ServiceUrls = new ServiceUrlAllowList(loopbackOnly: _unauthenticated);
        _ownConnectorHttp = new Lazy<HttpClient>(() => ConnectorHttp.Create(clock, _logger));
        _connectors = new TrustedConnectorFactory(ServiceUrls, CreateConnectorHttp, CredentialsAsync);
    }

    /// <summary>For service URLs that are configured, or were kept from an activity that another instance validated.</summary>
    internal ServiceUrlAllowList ServiceUrls { get; }

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var identity = await IdentifyAsync(activity, authHeader, cancellationToken);
        return new AuthenticateRequestResult
        {
            ClaimsIdentity = identity,
            CallerId = _unauthenticated ? null : _cloud.CallerId,
            ConnectorFactory = _connectors,
        };
    }

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => _connectors;

    public override string GetOriginatingAudience() => _unauthenticated ? null : _cloud.Scope.Replace("/.default", "", StringComparison.Ordinal);

    private async Task<ClaimsIdentity> IdentifyAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        if (_unauthenticated)
        {
            return IdentifyUnproven(activity, authHeader);
        }

        if (string.IsNullOrWhiteSpace(_appId))
        {
            throw new UnauthorizedAccessException("MicrosoftAppId is not configured.");
        }

        var identity = await _validator.ValidateAsync(authHeader, activity, cancellationToken);
        return ServiceUrls.Trust(activity.ServiceUrl)
            ? identity
            : throw new UnauthorizedAccessException($"The service URL '{activity.ServiceUrl}' is not https.");
    }

    private ClaimsIdentity IdentifyUnproven(Activity activity, string authHeader)
    {
        if (!string.IsNullOrEmpty(authHeader))
        {
            throw new UnauthorizedAccessException("Without a MicrosoftAppId no token can be validated: send none.");
        }

        return string.IsNullOrEmpty(activity.ServiceUrl) || ServiceUrls.IsTrusted(activity.ServiceUrl)
            ? new ClaimsIdentity()
            : throw new UnauthorizedAccessException("Without authentication only service URLs on this machine are accepted.");
    }

    private bool MayRunUnauthenticated(IConfiguration configuration, IHostEnvironment environment)
    {
        var isAsked = bool.TryParse(configuration["Bot:DangerouslyAllowUnauthenticatedRequests"], out var asked) && asked;
        var isAllowed = string.IsNullOrWhiteSpace(_appId) && environment?.IsDevelopment() is true;
        if (isAsked && isAllowed)
        {
            Log.Unauthenticated(_logger);
        }
        else if (isAsked)
        {
            Log.UnauthenticatedIgnored(_logger);
        }
        else if (string.IsNullOrWhiteSpace(_appId))
        {
            Log.NoAppId(_logger);
        }

        return isAsked && isAllowed;
    }

    private async Task<ServiceClientCredentials> CredentialsAsync(CancellationToken cancellationToken) => _unauthenticated
        ? new NoCredentials()
        : await _credentials.CreateCredentialsAsync(_appId, _cloud.Scope, _cloud.Authority.AbsoluteUri, validateAuthority: true, cancellationToken);

    /// <summary>A host that has not registered the named client gets one without repetition, but not one that waits for minutes.</summary>
    private HttpClient CreateConnectorHttp()
    {
        if (_http is null)
        {
            return _ownConnectorHttp.Value;
        }

        var http = _http.CreateClient(ConnectorHttp.ClientName);
        if (http.Timeout != System.Threading.Timeout.InfiniteTimeSpan)
        {
            http.Timeout = Timeout;
        }

        return http;
    }

    /// <summary>For the channels' keys: their own repetition is the next request's.</summary>
    private HttpClient CreateHttp()
    {
        if (_http is null)
        {
            return _ownHttp.Value;
        }

        var http = _http.CreateClient();
        http.Timeout = Timeout;
        return http;
    }
}
