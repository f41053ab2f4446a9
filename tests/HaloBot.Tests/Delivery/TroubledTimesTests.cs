using System.Text.Json;
using HaloBot.Complaints;
using HaloBot.Tests.Transcripts;

namespace HaloBot.Tests.Delivery;

/// <summary>Channels that fail, on the running program: nothing is lost, and order is kept.</summary>
public sealed class TroubledTimesTests(Azurite azurite)
{
    private static readonly Trouble[] InTurn =
    [
        Trouble.Busy, Trouble.Conflict, Trouble.Error, Trouble.Gateway, Trouble.Late, Trouble.None,
        Trouble.LostAnswer, Trouble.Busy, Trouble.None, Trouble.LateAnswer, Trouble.Error, Trouble.None,
    ];

    // Seconds between two messages of the customer's.
    private const int Step = 20;

    [Fact]
    public async Task Ten_minutes_of_errors_in_turn_lose_nothing_and_change_no_order()
    {
        await using var troubled = await TroubledStage.OpenAsync(azurite);
        troubled.Connector.Happens = (_, call) => InTurn[call % InTurn.Length];
        var cases = new List<CaseReference>();
        for (var second = 0; second < 600; second += Step)
        {
            if (second % (10 * Step) == 0)
            {
                cases.Add(await troubled.FileAsync());
            }

            await troubled.AddAsync(cases[second / Step % cases.Count], $"word {second:D3}");
            await troubled.PassAsync(TimeSpan.FromSeconds(Step));
        }

        var doubtful = troubled.Connector.Doubtful;
        troubled.Connector.Happens = (_, _) => Trouble.None;
        for (var minute = 0; minute < 10; minute++)
        {
            await troubled.PassAsync(TimeSpan.FromMinutes(1));
        }

        var posts = (await troubled.Stage.PostsAsync()).Select(post => (Card: Spoken.Of(post.GetProperty("activity")), Thread: Thread(post))).ToList();
        posts.Select(post => ReferenceIn(post.Card)).Distinct().ShouldBe(cases.Select(reference => reference.ToString()), "posts stand in the order of filing");
        foreach (var (reference, number) in cases.Select((reference, number) => (reference, number)))
        {
            var lines = posts.Where(post => ReferenceIn(post.Card) == reference.ToString()).SelectMany(post => post.Thread).Distinct();
            lines.ShouldBe(Expected(cases.Count, number).Select(word => $"Jo (customer) added: {word}"), reference.ToString());
        }

        var said = (await troubled.Stage.Customer.HearAsync()).Select(Spoken.Of).ToList();
        cases.ForEach(reference => said.Where(text => text.Contains($"Reference: **{reference}**", StringComparison.Ordinal)).ShouldHaveSingleItem());
        cases.ForEach(reference => said.FindIndex(text => text.Contains(reference.ToString(), StringComparison.Ordinal))
            .ShouldBe(said.FindIndex(text => text.Contains($"Reference: **{reference}**", StringComparison.Ordinal)), "the acknowledgement comes first"));
        said.Count(text => text.Contains("I've added that", StringComparison.Ordinal)).ShouldBe(600 / Step);

        var doubled = posts.Count - cases.Count + posts.Sum(post => post.Thread.Count) - (600 / Step) + troubled.Stage.Customer.Repeated;
        TestContext.Current.TestOutputHelper!.WriteLine($"{troubled.Connector.Arrived.Count} calls arrived; {doubtful} of them in doubt; {doubled} doubled.");
        doubtful.ShouldBeGreaterThan(5);
        doubled.ShouldBeLessThanOrEqualTo(doubtful, "a double comes only of an answer that was lost");
    }

    [Fact]
    public async Task A_day_without_Teams_is_caught_up_in_order_and_within_the_limits()
    {
        await using var troubled = await TroubledStage.OpenAsync(azurite);
        troubled.Connector.Happens = (request, _) => IsTeams(request) ? Trouble.Unreachable : Trouble.None;
        var cases = new List<CaseReference>();
        for (var i = 0; i < 72; i++)
        {
            cases.Add(await troubled.FileAsync());
            await troubled.AddAsync(cases[^1], "and the phone, too");
            await troubled.PassAsync(TimeSpan.FromMinutes(20));
        }

        (await troubled.Stage.Customer.HearAsync()).Count(said => Spoken.Of(said).Contains("Reference:", StringComparison.Ordinal)).ShouldBe(72, "customers notice nothing");
        troubled.Connector.Happens = (_, _) => Trouble.None;
        var seconds = 0;
        for (; seconds < 600 && (await troubled.Stage.PostsAsync()).Sum(post => Thread(post).Count(IsAddition)) < 72; seconds++)
        {
            await troubled.PassAsync(TimeSpan.FromSeconds(1), slowly: true);
        }

        var posts = await troubled.Stage.PostsAsync();
        posts.Select(post => ReferenceIn(Spoken.Of(post.GetProperty("activity")))).ShouldBe(cases.Select(reference => reference.ToString()));
        posts.Select(Thread).ShouldAllBe(lines => lines.Count(IsAddition) == 1);
        var sent = troubled.Connector.Arrived.Where(call => call.Call.Contains("/local/teams/", StringComparison.Ordinal)).Select(call => call.At).ToList();
        TestContext.Current.TestOutputHelper!.WriteLine($"{sent.Count} messages and edits, caught up {seconds} s after the first second in which Teams was back.");

        // Some of the test's time passes between the limiter and the connector.
        var late = TimeSpan.FromMilliseconds(200);
        MostWithin(sent, TimeSpan.FromSeconds(1) - late).ShouldBeLessThanOrEqualTo(7);
        MostWithin(sent, TimeSpan.FromSeconds(2) - late).ShouldBeLessThanOrEqualTo(8);
        MostWithin(sent, TimeSpan.FromSeconds(30) - late).ShouldBeLessThanOrEqualTo(60);
        MostWithin(sent, TimeSpan.FromHours(1)).ShouldBeLessThanOrEqualTo(1800);

        // Sixty in any half minute: the limits alone take so long. The wait before the next try, a minute and a fifth at most, comes on top.
        seconds.ShouldBeLessThan((sent.Count / 2) + 90);
    }

    private static bool IsTeams(HttpRequestMessage request) => request.RequestUri!.AbsolutePath.Contains("/local/teams/", StringComparison.Ordinal);

    private static bool IsAddition(string line) => line.StartsWith("Jo (customer) added", StringComparison.Ordinal);

    private static int MostWithin(List<DateTimeOffset> times, TimeSpan time) =>
        times.Count == 0 ? 0 : times.Max(start => times.Count(at => at >= start && at < start + time));

    /// <summary>What the customer added to the case with that number, in order.</summary>
    private static IEnumerable<string> Expected(int cases, int number) =>
        from step in Enumerable.Range(0, 600 / Step) let open = Math.Min((step / 10) + 1, cases) where step % open == number select $"word {step * Step:D3}";

    private static List<string> Thread(JsonElement post) => [.. post.GetProperty("replies").EnumerateArray().Select(Spoken.Of)];

    private static string ReferenceIn(string card) => card[card.IndexOf("HC-", StringComparison.Ordinal)..][..14];
}
