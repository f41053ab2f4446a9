namespace Microsoft.Bot.Connector.Authentication;

public abstract class ConnectorFactory
{
    /// <exception cref="InvalidOperationException">The bot has no reason to trust this service URL with its token.</exception>
    internal abstract Task<ConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken);
}
