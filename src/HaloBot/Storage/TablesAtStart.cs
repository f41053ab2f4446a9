namespace HaloBot.Storage;

/// <summary>
/// Creates the tables, and the container of files beside them, before the first turn. Storage that is away does not stop the start: the creation goes on in the
/// background, and /health/ready tells.
/// </summary>
public sealed class TablesAtStart(
    Tables tables, FileStore files, [FromKeyedServices(Clocks.Machine)] TimeProvider machine, ILogger<TablesAtStart> log) : IHostedService, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _stopping = new();
    private Task _creating = Task.CompletedTask;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var first = TryAsync();
        _creating = RepeatAsync(first);
        await Task.WhenAny(first, Task.Delay(Pause, machine, cancellationToken));
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _creating;
    }

    public void Dispose() => _stopping.Dispose();

    private async Task RepeatAsync(Task<bool> attempt)
    {
        try
        {
            while (!await attempt)
            {
                await Task.Delay(Pause, machine, _stopping.Token);
                attempt = TryAsync();
            }
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
        }
    }

    private async Task<bool> TryAsync()
    {
        try
        {
            await tables.EnsureCreatedAsync(_stopping.Token);
            await files.EnsureCreatedAsync(_stopping.Token);
            return true;
        }
        catch (Exception e) when (!_stopping.IsCancellationRequested)
        {
            // Azure.Core throws several kinds of exception for storage that cannot be reached.
            log.TablesNotReady(e);
            return false;
        }
    }
}
