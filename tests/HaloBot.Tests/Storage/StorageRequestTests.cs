using HaloBot.Tests.Transcripts;
using Stage = HaloBot.Tests.Transcripts.Stage;

namespace HaloBot.Tests.Storage;

/// <summary>What a turn asks of storage: that is what it costs on Azure, and what bounds how many customers an account can serve.</summary>
public sealed class StorageRequestTests(Azurite azurite) : IAsyncLifetime
{
    private static readonly string[] Complaint = ["My broadband is off", "My home", "Jo Bloggs", "jo@example.com", "skip the rest"];

    private readonly CountedRequests _counted = new();
    private Stage _stage = null!;

    public async ValueTask InitializeAsync()
    {
        _stage = await Stage.OpenAsync(azurite, new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero), _counted.Install);
        await _stage.Customer.ConnectAsync();
        foreach (var words in Complaint)
        {
            await _stage.Customer.SayAsync(words);
        }
    }

    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    [Fact]
    public void A_turn_of_a_draft_reads_once_and_writes_once_and_one_of_them_puts_it_on_the_agenda()
    {
        _counted.Turns.Count(turn => Complaint.Contains(turn.About)).ShouldBe(Complaint.Length);
        foreach (var turn in _counted.Turns)
        {
            // With its first words the draft is put on the agenda, for the case that they never go on with it.
            turn.Requests.Count.ShouldBeLessThanOrEqualTo(turn.About == Complaint[0] ? 3 : 2, $"'{turn.About}': {string.Join(", ", turn.Requests)}");
        }
    }

    [Fact]
    public async Task Filing_takes_four()
    {
        await _stage.Customer.SayAsync("Send");

        Of("Send").ShouldBe(4);
    }

    [Fact]
    public async Task A_customers_turn_on_a_filed_case_takes_five_at_most()
    {
        await _stage.Customer.SayAsync("Send");
        await _stage.SettleAsync();
        await _stage.Customer.SayAsync("It is still off and nobody called");
        await _stage.Customer.SayAsync("Yes, add it");
        await _stage.Customer.SayAsync("what's happening with my complaint?");
        await PressAsync("Take over");
        await _stage.Customer.SayAsync("Hello Priya");

        Of("It is still off and nobody called").ShouldBe(3);
        Of("Yes, add it").ShouldBe(5);
        Of("what's happening with my complaint?").ShouldBe(3);
        Of("Hello Priya").ShouldBe(5);
    }

    [Fact]
    public async Task A_staff_move_takes_three()
    {
        await _stage.Customer.SayAsync("Send");
        await _stage.SettleAsync();
        _counted.Turns.Clear();
        await PressAsync("Take over");
        var priya = new StaffPerson(_stage.Http, "priya");
        await priya.WriteAsync("@HaloBot An engineer is on the way");
        await PressAsync("Hand back");

        var moves = _counted.Turns.Where(turn => turn.Requests.Count > 1).ToList();
        moves.Count.ShouldBe(3);
        foreach (var move in moves)
        {
            move.Requests.Count.ShouldBe(3, $"'{move.About}': {string.Join(", ", move.Requests)}");
        }
    }

    private int Of(string about) => _counted.Turns.Single(turn => turn.About == about).Requests.Count;

    private Task<string> PressAsync(string title) =>
        new StaffPerson(_stage.Http, "priya").PressAsync(title, new Dictionary<string, string>(StringComparer.Ordinal));
}
