using System.Text.Json;
using HaloBot.Complaints;
using HaloBot.Storage;
using HaloBot.Tests.Transcripts;
using Microsoft.Extensions.DependencyInjection;
using Stage = HaloBot.Tests.Transcripts.Stage;

namespace HaloBot.Tests.Staff;

/// <summary>What staff ask for in the channel, on the running program: lists, cards, searches; and what goes to the customer all the same.</summary>
public sealed class StaffCommandTests(Azurite azurite) : IAsyncLifetime
{
    private Stage _stage = null!;
    private Channel _channel = null!;
    private CaseReference _case;
    private string _thread = "";

    public async ValueTask InitializeAsync()
    {
        _stage = await Stage.OpenAsync(azurite, new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        _channel = new Channel(_stage);
        await _stage.Customer.ConnectAsync();
        _case = await FileAsync("The router lights are red");
        _thread = (await _stage.PostsAsync()).Single().GetProperty("activity").GetProperty("conversation").GetProperty("id").GetString()!;
    }

    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    [Fact]
    public async Task A_list_is_shown_page_after_page_to_whoever_presses_and_the_post_stays_as_it_is()
    {
        for (var i = 0; i < 6; i++)
        {
            await FileAsync($"Number {i}");
        }

        await _stage.ClockAsync(new() { ["advance"] = "PT10M" });
        for (var i = 6; i < 11; i++)
        {
            await FileAsync($"Number {i}");
        }

        var list = (await _channel.AskAsync("sam", "what's open?")).ShouldNotBeNull();
        Spoken.Of(list).ShouldStartWith("Open cases What is due first stands on top.");
        References(list).Count.ShouldBe(10);

        var second = Card(await _channel.PressAsync("alex", list, "Show more"));
        References(second).Count.ShouldBe(2);
        References(list).Concat(References(second)).Distinct().Count().ShouldBe(12);
        Channel.Buttons(second, "Show more").ShouldBeEmpty();
        (await _channel.PressAsync("gita", list, "Show more")).GetProperty("statusCode").GetInt32().ShouldBe(403);
    }

    [Fact]
    public async Task A_case_is_claimed_in_a_list_once_and_the_list_says_so_at_once()
    {
        var list = (await _channel.AskAsync("sam", "anything unclaimed?")).ShouldNotBeNull();

        Spoken.OfCard(Card(await _channel.PressAsync("sam", list, "Claim"))).ShouldNotContain("[Claim]");
        await _channel.PressAsync("sam", list, "Claim");
        (await _channel.PressAsync("alex", list, "Claim")).GetProperty("value").GetString().ShouldBe("Sam claimed this at 9am.");

        await _stage.SettleAsync();
        (await ReadAsync()).Version.ShouldBe(2);
        Spoken.Of((await _channel.AskAsync("alex", "anything unclaimed?")).ShouldNotBeNull()).ShouldStartWith("Open cases: nobody has them There are none.");
        Spoken.Of((await _channel.AskAsync("alex", "Sam's cases")).ShouldNotBeNull()).ShouldContain($"{_case} · In progress · Fault or loss of service · Sam Evans");
    }

    [Fact]
    public async Task A_case_is_shown_again_where_it_was_asked_for_and_its_post_stays_the_only_one()
    {
        foreach (var words in new[] { $"who has {_case}?", $"case {_case.ToString().ToLowerInvariant().Replace('-', ' ')}" })
        {
            var shown = (await _channel.AskAsync("sam", words)).ShouldNotBeNull();
            Spoken.Of(shown).ShouldStartWith($"New complaint {_case}");
        }

        var list = (await _channel.AskAsync("sam", "cases")).ShouldNotBeNull();
        Spoken.OfCard(Card(await _channel.PressAsync("sam", list, "Card"))).ShouldStartWith($"New complaint {_case}");
        (await _stage.PostsAsync()).Count(post => Spoken.Of(post.GetProperty("activity")).StartsWith("New complaint", StringComparison.Ordinal)).ShouldBe(1);
        Spoken.Of((await _channel.AskAsync("sam", "case HC-0000-0000-0")).ShouldNotBeNull()).ShouldBe("There is no case HC-0000-0000-0. Please look at the reference again.");
    }

    [Fact]
    public async Task Cases_are_found_by_what_is_known_of_them()
    {
        foreach (var words in new[] { "find router lig", "look for JO@example.com", "any complaints from jo bloggs?", $"find {_case}" })
        {
            Spoken.Of((await _channel.AskAsync("sam", words)).ShouldNotBeNull()).ShouldContain($"1 case found with", customMessage: words);
        }

        Spoken.Of((await _channel.AskAsync("sam", "find the unicorn")).ShouldNotBeNull()).ShouldStartWith("No case found with “the unicorn” All words must be in one case");
    }

    [Fact]
    public async Task The_digest_counts_and_help_fits_a_screen()
    {
        var digest = Spoken.Of((await _channel.AskAsync("priya", "give me the digest")).ShouldNotBeNull());
        digest.ShouldStartWith("Open cases: 1 New, not begun: 1 Nobody has them: 1 Overdue: 0 Due this week: 1 Waiting for the customer: 0 At the date of dispute resolution: 0");
        digest.ShouldContain("[Claim]");

        var help = (await _channel.AskAsync("priya", "what can you do?")).ShouldNotBeNull().GetProperty("text").GetString()!;
        help.Split('\n').Length.ShouldBeLessThan(15);
        Spoken.Of((await _channel.AskAsync("priya", "the coffee is cold")).ShouldNotBeNull()).ShouldStartWith("I did not understand that.");
    }

    /// <summary>Words for the customer are never lost to a command: see StrictWordsTests for what is exact.</summary>
    [Fact]
    public async Task In_its_thread_what_the_owner_says_goes_to_the_customer_unless_it_is_an_exact_command()
    {
        await new StaffPerson(_stage.Http, "sam").PressAsync("Claim", new Dictionary<string, string>(StringComparer.Ordinal));
        string[] replies = ["what's overdue?", "my cases", "find the reset button on the router", $"your reference is {_case}", "hello", "help is on its way"];
        foreach (var reply in replies)
        {
            await _channel.AskInThreadAsync("sam", reply, _thread);
        }

        string[] commands = ["cases", "cases mine", "digest", "help", $"case {_case}", "find jo@example.com"];
        foreach (var command in commands)
        {
            (await _channel.AskInThreadAsync("sam", command, _thread)).ShouldNotBeNull(command);
        }

        (await SentAsync()).ShouldBe(replies);
    }

    [Fact]
    public async Task In_a_thread_somebody_else_may_ask_in_their_own_words_and_is_told_when_it_is_no_command()
    {
        await new StaffPerson(_stage.Http, "sam").PressAsync("Claim", new Dictionary<string, string>(StringComparer.Ordinal));

        Spoken.Of((await _channel.AskInThreadAsync("alex", "what's overdue?", _thread)).ShouldNotBeNull()).ShouldStartWith("Open cases: overdue");
        Spoken.Of((await _channel.AskInThreadAsync("alex", "my overdue cases are killing me", _thread)).ShouldNotBeNull()).ShouldStartWith("That was not sent.");
        Spoken.Of((await _channel.AskInThreadAsync("alex", "cases mine", _thread)).ShouldNotBeNull()).ShouldStartWith("Open cases: yours");
        (await SentAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_a_client_knows_no_execute_the_answer_is_a_message()
    {
        var list = (await _channel.AskAsync("sam", "cases unowned")).ShouldNotBeNull();
        await _channel.PressAsync("sam", list, "Claim", asMessage: true);
        await _stage.SettleAsync();

        (await ReadAsync()).Owner!.Name.ShouldBe("Sam Evans");
    }

    [Fact]
    public async Task Whoever_is_no_staff_gets_no_list()
    {
        Spoken.Of((await _channel.AskInThreadAsync("gita", "cases", _thread)).ShouldNotBeNull()).ShouldBe("Guests of the team cannot do this.");
        Spoken.Of((await _channel.AskInThreadAsync("mallory", "find jo", _thread)).ShouldNotBeNull()).ShouldBe("Only members of Halo's own organisation can do this.");
    }

    private async Task<CaseReference> FileAsync(string words)
    {
        var details = new ComplaintDetails(words, CustomerKind.Domestic, "Jo Bloggs", new Contact(ContactKind.Email, "jo@example.com"), null, Category.Fault, false);
        var (reference, delivered) = await _stage.FileAsync(details);
        await delivered;
        await _stage.SettleAsync();
        return reference;
    }

    private async Task<Complaint> ReadAsync() => (await _stage.Services.GetRequiredService<CaseStore>().ReadAsync(_case, CancellationToken.None))!.Complaint;

    private async Task<IEnumerable<string>> SentAsync() =>
        (await _stage.Services.GetRequiredService<CaseStore>().ReadAsync(_case, CancellationToken.None))!.Events.OfType<ReplySent>().Select(reply => reply.Text);

    private static JsonElement Card(JsonElement answer) => answer.GetProperty("value");

    private static IReadOnlyList<string> References(JsonElement message) =>
        [.. System.Text.RegularExpressions.Regex.Matches(message.GetRawText(), "\"text\":\"(HC-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z])\"").Select(match => match.Groups[1].Value)];
}
