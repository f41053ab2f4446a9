namespace Microsoft.Bot.Connector;

/// <summary>The named HTTP client through which everything goes that the bot sends.</summary>
internal static class ConnectorHttp
{
    public const string ClientName = "BotConnector";

    /// <param name="clock">The machine's: time-outs and back-off do not follow business time.</param>
    public static IServiceCollection AddConnectorHttp(this IServiceCollection services, Func<IServiceProvider, TimeProvider> clock)
    {
        services.AddHttpClient(ClientName, http => http.Timeout = Timeout.InfiniteTimeSpan)
            // Their lines carry addresses, and addresses carry the ids of people; they also cost more than all the rest of this client.
            .RemoveAllLoggers()
            .AddHttpMessageHandler(services => new RepeatingHandler(clock(services), services.GetRequiredService<ILogger<RepeatingHandler>>()));
        return services;
    }

    /// <summary>The same for whoever has no client factory.</summary>
    public static HttpClient Create(TimeProvider clock, ILogger logger)
    {
        var sockets = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(2) };
        return new HttpClient(new RepeatingHandler(clock, logger) { InnerHandler = sockets }) { Timeout = Timeout.InfiniteTimeSpan };
    }
}
