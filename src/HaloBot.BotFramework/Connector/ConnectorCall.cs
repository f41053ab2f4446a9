namespace Microsoft.Bot.Connector;

/// <summary>One call to the connector with all its tries, which together take ten seconds at most.</summary>
/// <param name="Started">A timestamp of the clock.</param>
internal sealed record ConnectorCall(HttpRequestMessage Request, long Started)
{
    public static readonly TimeSpan Budget = TimeSpan.FromSeconds(10);

    public TimeSpan Left(TimeProvider clock) => Budget - clock.GetElapsedTime(Started);
}
