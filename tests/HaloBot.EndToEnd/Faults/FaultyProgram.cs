using System.Globalization;
using HaloBot.EndToEnd.MainJob;
using HaloBot.Tests.Faults;
using HaloBot.Tests.Transcripts;

namespace HaloBot.EndToEnd.Faults;

/// <summary>
/// One program for a whole class of tests: it is armed, kills itself, and is started again, which finishes what it left and serves the
/// next test. Each test has a customer of its own.
/// </summary>
public abstract class FaultyProgram(string kind) : Tally(kind), IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    private readonly LocalProgram _program = new(typeof(Script).Assembly);
    private int _stories;

    public HttpClient Http { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await _program.StartAsync();
        Http = new HttpClient { BaseAddress = _program.Address };
    }

    /// <summary>A customer who is one word away from filing.</summary>
    public async Task<(DirectLineCustomer Customer, Aftermath Aftermath)> TellAsync()
    {
        var story = string.Create(CultureInfo.InvariantCulture, $"You charged me twice on bill {++_stories:D3}");
        var customer = new DirectLineCustomer(_program.Address);
        await customer.ConnectAsync();
        foreach (var words in new[] { story, "My home", "Jo Bloggs", "jo@example.com", "skip the rest" })
        {
            await customer.SayAsync(words);
        }

        return (customer, new Aftermath(Http, customer, story));
    }

    /// <summary>Somebody does something during which the program kills itself; then it is started again.</summary>
    /// <returns>Whether the program answered before it died.</returns>
    public async Task<bool> KillAsync(string script, Func<Task> action)
    {
        using var armed = await Http.PutAsync("faults", new StringContent(script));
        armed.EnsureSuccessStatusCode();
        var acting = action();
        await _program.DiedAsync();
        var answered = await Record.ExceptionAsync(() => acting) is null;
        await _program.StartAsync();
        return answered;
    }

    /// <summary>Until both sides see what they are to see, and nothing is left to do.</summary>
    public Task QuietAsync(Aftermath aftermath) => Eventually.TrueAsync(
        async () => await aftermath.IsThereAsync() && await Http.GetStringAsync("faults/left") == "0" && await aftermath.IsThereAsync(),
        Patience, () => $"It did not come to rest: {aftermath}");

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Print();
        Http.Dispose();
        await _program.DisposeAsync();
    }
}
