using Microsoft.Bot.Connector;

namespace Microsoft.Bot.Builder;

internal static class ConnectorOfTurn
{
    public static ConnectorClient Connector(this ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<ConnectorClient>()
            ?? throw new InvalidOperationException("This turn has no way to its channel: it was not started by a CloudAdapter.");
    }
}
