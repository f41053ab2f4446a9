using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using HaloBot.Complaints;
using HaloBot.Tests.Transcripts;

namespace HaloBot.EndToEnd.MainJob;

/// <summary>
/// Kills the whole program with SIGKILL and starts it again. Everything is seen through the contract: Direct Line and the
/// driver's endpoints.
/// </summary>
public sealed partial class CrashTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    [Fact]
    public async Task Killed_in_the_middle_of_the_conversation_it_goes_on_from_there()
    {
        await using var program = new LocalProgram();
        await program.StartAsync();
        using var customer = new DirectLineCustomer(program.Address);
        await customer.ConnectAsync();
        await customer.SayAsync("My broadband has been off since Monday");
        await customer.SayAsync("My home");

        await program.KillAsync();
        await program.StartAsync();
        await customer.ConnectAsync();

        await customer.SayAsync("Jo Bloggs");
        await customer.SayAsync("jo@example.com");
        await customer.SayAsync("skip the rest");
        await customer.SayAsync("Send");
        await AcknowledgedOnceAsync(program, customer, "My broadband has been off since Monday");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(12)]
    [InlineData(16)]
    [InlineData(25)]
    [InlineData(40)]
    public async Task Killed_right_after_send_it_files_exactly_one_case(int milliseconds)
    {
        await using var program = new LocalProgram();
        await program.StartAsync();
        using var customer = new DirectLineCustomer(program.Address);
        await TellAsync(customer);

        // As a real client: the same activity again, by its own id, if it was not taken.
        var send = DirectLineCustomer.Message("Send", "the-one-send");
        var sending = customer.PostAsync(send);
        await Task.WhenAny(sending, Task.Delay(TimeSpan.FromMilliseconds(milliseconds), TimeProvider.System));
        await program.KillAsync();
        var taken = await Record.ExceptionAsync(() => sending) is null;
        await program.StartAsync();
        await customer.ConnectAsync();
        if (!taken)
        {
            using var again = await customer.PostAsync(DirectLineCustomer.Message("Send", "the-one-send"));
        }

        await AcknowledgedOnceAsync(program, customer, "You charged me twice");
    }

    [Fact]
    public async Task Killed_right_after_the_reference_the_case_is_there_and_its_alert_stands_once()
    {
        await using var program = new LocalProgram();
        await program.StartAsync();
        using var customer = new DirectLineCustomer(program.Address);
        await TellAsync(customer);
        await customer.SayAsync("Send");
        var heard = new List<string>();
        await Eventually.TrueAsync(
            async () =>
            {
                heard.AddRange((await customer.HearAsync()).Select(Spoken.Of));
                return heard.Exists(words => words.Contains("Reference:"));
            },
            Patience, () => "No reference came.");

        await program.KillAsync();
        await program.StartAsync();
        await customer.ConnectAsync();

        var reference = Reference(heard.Single(words => words.Contains("Reference:")));
        await customer.SayAsync("check my complaint");
        var answers = (await customer.HearAsync()).Select(Spoken.Of).ToList();
        answers.ShouldContain(words => words.StartsWith($"Your complaint **{reference}**", StringComparison.Ordinal));
        (await ReferencesInChannelAsync(program)).ShouldBe([reference]);
    }

    private static async Task TellAsync(DirectLineCustomer customer)
    {
        await customer.ConnectAsync();
        foreach (var words in new[] { "You charged me twice", "My home", "Jo Bloggs", "jo@example.com", "skip the rest" })
        {
            await customer.SayAsync(words);
        }
    }

    /// <summary>One reference in the chat (its message may come twice, by the documented window), one post with that reference.</summary>
    private static async Task AcknowledgedOnceAsync(LocalProgram program, DirectLineCustomer customer, string story)
    {
        var heard = new List<string>();
        await Eventually.TrueAsync(
            async () =>
            {
                heard.AddRange((await customer.HearAsync()).Select(Spoken.Of));
                return heard.Exists(words => words.Contains("Reference:")) && (await ReferencesInChannelAsync(program)).Count > 0;
            },
            Patience, () => $"No reference or no post came. Heard: {string.Join(" | ", heard)}");

        var acknowledgement = heard.Where(words => words.Contains("Reference:")).Distinct().ShouldHaveSingleItem();
        acknowledgement.ShouldContain(story);
        (await ReferencesInChannelAsync(program)).ShouldBe([Reference(acknowledgement)]);
    }

    private static async Task<IReadOnlyList<string>> ReferencesInChannelAsync(LocalProgram program)
    {
        using var http = new HttpClient { BaseAddress = program.Address };
        var posts = await http.GetFromJsonAsync<JsonElement>("local/teams/posts");
        return [.. posts.EnumerateArray().Select(post => Reference(Spoken.Of(post.GetProperty("activity"))))];
    }

    private static string Reference(string text) => CaseReference.Parse(Written().Match(text).Value).ToString();

    [GeneratedRegex("HC-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]")]
    private static partial Regex Written();
}
