namespace HaloBot.Delivery;

/// <summary>Says once, at the start, whether customers are e-mailed.</summary>
internal sealed class EmailAtStart(ILogger<EmailAtStart> log, EmailSettings? settings = null) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (settings is null)
        {
            log.EmailIsOff();
        }
        else
        {
            log.EmailIsOn(settings.Host, settings.Port);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
