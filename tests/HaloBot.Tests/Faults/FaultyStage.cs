using HaloBot.Delivery;
using HaloBot.EndToEnd.MainJob;
using HaloBot.Storage;
using HaloBot.Tests.Transcripts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Stage = HaloBot.Tests.Transcripts.Stage;

namespace HaloBot.Tests.Faults;

/// <summary>A stage on which things go wrong, and a customer who is one word away from filing.</summary>
internal sealed class FaultyStage : IAsyncDisposable
{
    private const string Story = "You charged me twice";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly Stage _stage;

    private FaultyStage(Stage stage) => (_stage, Aftermath) = (stage, new Aftermath(stage.Http, stage.Customer, Story));

    public Faults Faults { get; private init; } = null!;

    public Aftermath Aftermath { get; }

    public HttpClient Http => _stage.Http;

    public static async Task<FaultyStage> OpenAsync(Azurite azurite, string script)
    {
        var faults = new Faults();

        // Today, and not before what is done once a day is over: it would mend within seconds what the agenda has forgotten.
        var stage = await Stage.OpenAsync(azurite, TimeProvider.System.GetUtcNow(), builder =>
        {
            faults.Install(builder);
            builder.Logging.ClearProviders();
        });
        await Eventually.TrueAsync(() => IsReconciledAsync(stage), Patience, () => "The day's rounds did not end.");
        await stage.Customer.ConnectAsync();
        foreach (var words in new[] { Story, "My home", "Jo Bloggs", "jo@example.com", "skip the rest" })
        {
            await stage.Customer.SayAsync(words);
        }

        faults.Arm(script);
        return new FaultyStage(stage) { Faults = faults };
    }

    /// <summary>Whether the bot took it; the same words have the same id however often they are sent.</summary>
    public async Task<bool> SendAsync(string id = "the-one-send")
    {
        using var answer = await _stage.Customer.PostAsync(DirectLineCustomer.Message("Send", id));
        return answer.IsSuccessStatusCode;
    }

    public Task SettleAsync() => _stage.SettleAsync();

    /// <summary>Until the customer has the reference, staff have the card, and nothing is left to do.</summary>
    public Task QuietAsync() => Eventually.TrueAsync(
        async () =>
        {
            await _stage.SettleAsync();
            return await Aftermath.IsThereAsync() && await Leftovers.CountAsync(_stage.Services) == 0 && await Aftermath.IsThereAsync();
        },
        Patience, () => $"It did not come to rest: {Aftermath}");

    private static async Task<bool> IsReconciledAsync(Stage stage)
    {
        var rounds = stage.Services.GetRequiredService<DailyRounds>();
        var round = stage.Services.GetRequiredService<RulesInForce>().RoundAt(stage.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        var finished = await Task.WhenAll(
            from job in new[] { Reconcile.Job, NightlyRedraw.Job } from shard in Agenda.AllShards select rounds.IsFinishedAsync(job, shard, round, CancellationToken.None));
        return finished.All(isFinished => isFinished);
    }

    public ValueTask DisposeAsync()
    {
        Faults.Script.Release();
        return _stage.DisposeAsync();
    }
}
