using System.Text.Json.Nodes;
using HaloBot.Complaints;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Stage = HaloBot.Tests.Transcripts.Stage;

namespace HaloBot.Tests.Delivery;

/// <summary>The running program with a connector that goes wrong, and with both of its clocks in the test's hands.</summary>
internal sealed class TroubledStage : IAsyncDisposable
{
    private static readonly DateTimeOffset Nine = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _machine = new(TimeProvider.System.GetUtcNow());

    private TroubledStage() => Connector = new TroubledConnector(_machine);

    public TroubledConnector Connector { get; }

    public Stage Stage { get; private set; } = null!;

    public static async Task<TroubledStage> OpenAsync(Azurite azurite)
    {
        var troubled = new TroubledStage();
        troubled.Stage = await Stage.OpenAsync(azurite, Nine, troubled.Install);
        await troubled.Stage.Customer.ConnectAsync();
        return troubled;
    }

    public async Task<CaseReference> FileAsync() => (await Stage.FileAsync()).Case;

    public async Task AddAsync(CaseReference reference, string words) => await Stage.MakeAsync(reference, new AddInformation(reference, words), words);

    /// <summary>Both clocks go on; whatever waits for the machine's meanwhile is let go on, too.</summary>
    /// <param name="slowly">The machine's time hardly runs ahead while the program works: for tests that look at when things happened.</param>
    public async Task PassAsync(TimeSpan time, bool slowly = false)
    {
        _machine.Advance(time);
        var settled = Stage.ClockAsync(new JsonObject { ["advance"] = $"PT{(int)time.TotalSeconds}S" });
        while (!settled.IsCompleted)
        {
            // The emulator's answers come in real time.
            await Task.WhenAny(settled, Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System));
            if (!settled.IsCompleted)
            {
                _machine.Advance(Connector.IsHanging ? TimeSpan.FromSeconds(1) : TimeSpan.FromMilliseconds(slowly ? 10 : 200));
            }
        }

        await settled;
    }

    public ValueTask DisposeAsync() => Stage.DisposeAsync();

    private void Install(WebApplicationBuilder builder)
    {
        Connector.Install(builder);
        builder.Services.AddKeyedSingleton<TimeProvider>(Clocks.Machine, _machine);
    }
}
