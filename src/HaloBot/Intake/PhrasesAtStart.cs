using HaloBot.Complaints;

namespace HaloBot.Intake;

/// <summary>Reads the phrase books beside the start, so that the first customer does not wait for it.</summary>
internal sealed class PhrasesAtStart(IHostApplicationLifetime lifetime) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(() => _ = Task.Run(Read, CancellationToken.None));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static void Read()
    {
        const string Anything = "My broadband has been off since Monday";
        _ = Intents.Of(Anything);
        _ = CategoryGuess.Of(Anything);
        _ = CategoryGuess.IsLossOfService(Anything);
    }
}
