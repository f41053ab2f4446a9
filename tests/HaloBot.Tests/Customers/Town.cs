using HaloBot.Tests.Transcripts;

namespace HaloBot.Tests.Customers;

/// <summary>
/// The program that the customers share who change nothing for the others: on a Monday morning, for as long as it takes. A hundred of them at one moment would be a rush, and
/// these are not.
/// </summary>
public sealed class Town(Azurite azurite) : IAsyncLifetime
{
    private static readonly DateTimeOffset MondayMorning = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);

    public Stage Stage { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Stage = await OpenAsync();

    /// <summary>One for a customer who needs it for themselves.</summary>
    public Task<Stage> OpenAsync() => Stage.OpenAsync(
        azurite, MondayMorning, settings: ["--DirectLine:TokensPerMinute=1000", "--Teams:Rush:Filings=1000", "--Teams:Limits:PerThirtySeconds=10000"]);

    public ValueTask DisposeAsync() => Stage.DisposeAsync();
}
