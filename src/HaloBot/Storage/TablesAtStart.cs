namespace HaloBot.Storage;

/// <summary>Creates the tables before the first turn. Storage that is away does not stop the start: /health/ready tells.</summary>
public sealed class TablesAtStart(Tables tables, ILogger<TablesAtStart> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await tables.EnsureCreatedAsync(cancellationToken);
        }
        catch (Azure.RequestFailedException e)
        {
            log.TablesNotReady(e);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
