namespace HaloBot.Staff;

/// <summary>Looks up where the staff's channel is, at the start and then every few seconds: another instance may have learnt it.</summary>
public sealed class StaffChannelWatch(
    StaffChannel channel, [FromKeyedServices(Clocks.Machine)] TimeProvider machine, ILogger<StaffChannelWatch> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (channel.IsFixed)
        {
            return;
        }

        using var timer = new PeriodicTimer(Interval, machine);
        try
        {
            do
            {
                await LookAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private async Task LookAsync(CancellationToken stoppingToken)
    {
        try
        {
            await channel.ReadAsync(stoppingToken);
        }
        catch (Exception e) when (!stoppingToken.IsCancellationRequested)
        {
            log.StaffChannelUnread(e);
        }
    }
}
