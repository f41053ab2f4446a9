using System.Net.Http.Json;
using System.Text.Json;
using HaloBot.Tests.Transcripts;

namespace HaloBot.EndToEnd.MainJob;

/// <summary>
/// The whole circle by a driver that speaks only the contract: a complaint is filed, claimed, taken over, talked about,
/// handed back and answered, while the program is killed in the middle.
/// </summary>
public sealed class CircleTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);
    private static readonly Dictionary<string, string> NoInputs = [];

    [Fact]
    public async Task Five_messages_go_each_way_in_order_across_a_kill()
    {
        await using var program = new LocalProgram();
        await program.StartAsync();
        using var http = new HttpClient { BaseAddress = program.Address };
        using var customer = new DirectLineCustomer(program.Address);
        var (sam, priya) = (new StaffPerson(http, "sam"), new StaffPerson(http, "priya"));
        var heard = new List<string>();
        await customer.ConnectAsync();
        foreach (var words in new[] { "You charged me twice", "My home", "Jo Bloggs", "jo@example.com", "skip the rest", "Send" })
        {
            await customer.SayAsync(words);
        }

        await HearsAsync(customer, heard, "Reference:");
        (await sam.PressAsync("Claim", NoInputs)).ShouldContain("In progress");
        (await priya.PressAsync("Take over", NoInputs)).ShouldContain("[Hand back]");
        await HearsAsync(customer, heard, "You're now talking to Priya");

        for (var i = 1; i <= 5; i++)
        {
            if (i == 3)
            {
                await program.KillAsync();
                await program.StartAsync();
                await customer.ConnectAsync();
            }

            await customer.SayAsync($"question {i}");
            await priya.WriteAsync($"between us {i}");
            await priya.WriteAsync($"@HaloBot answer {i}");
        }

        await HearsAsync(customer, heard, "answer 5");
        await Eventually.TrueAsync(
            async () => (await ThreadAsync(http)).Any(line => line.Contains("question 5")), Patience, () => "Question 5 did not reach the thread.");

        (await priya.PressAsync("Hand back", NoInputs)).ShouldContain("Complaint HC-");
        await HearsAsync(customer, heard, "this is the automated assistant again");
        (await priya.PressAsync("Give outcome", new Dictionary<string, string>
        {
            ["outcome"] = "We charged twice by mistake.",
            ["remedy"] = "Refund",
            ["rootCause"] = "Two runs of the bill",
        })).ShouldBe("(closed)");
        await HearsAsync(customer, heard, "We charged twice by mistake.");

        heard.Where(words => words.Contains("**Priya:**")).ShouldBe(Enumerable.Range(1, 5).Select(i => $"**Priya:** answer {i}"));
        customer.Repeated.ShouldBeLessThanOrEqualTo(1, "one kill opens the documented window once");
        heard.ShouldNotContain(words => words.Contains("between us"));
        (await ThreadAsync(http)).Where(line => line.Contains("question")).ShouldBe(Enumerable.Range(1, 5).Select(i => $"Jo (customer): question {i}"));
        (await priya.PostsAsync()).Count.ShouldBe(1);
    }

    private static async Task HearsAsync(DirectLineCustomer customer, List<string> heard, string words) => await Eventually.TrueAsync(
        async () =>
        {
            heard.AddRange((await customer.HearAsync()).Select(Spoken.Of));
            return heard.Exists(line => line.Contains(words));
        },
        Patience, () => $"The customer never read '{words}'. They read: {string.Join(" | ", heard)}");

    private static async Task<IReadOnlyList<string>> ThreadAsync(HttpClient http) =>
        [.. (await http.GetFromJsonAsync<JsonElement>("local/teams/posts"))[0].GetProperty("replies").EnumerateArray().Select(Spoken.Of)];
}
