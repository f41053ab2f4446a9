using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Knows who may call the bot, and lets the bot call channels.</summary>
public abstract class BotFrameworkAuthentication
{
    /// <exception cref="UnauthorizedAccessException">The request does not prove that it comes from the activity's channel.</exception>
    public abstract Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken);

    public abstract ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity);

    /// <summary>What tokens for the channels' service are asked for; null when no token is sent.</summary>
    public virtual string GetOriginatingAudience() => null;
}

public class AuthenticateRequestResult
{
    public ClaimsIdentity ClaimsIdentity { get; set; }

    public string CallerId { get; set; }

    public ConnectorFactory ConnectorFactory { get; set; }
}

/// <summary>Nothing in it is used here: rules are not loosened by configuration. It stands for the official constructors' sake.</summary>
public class AuthenticationConfiguration;
