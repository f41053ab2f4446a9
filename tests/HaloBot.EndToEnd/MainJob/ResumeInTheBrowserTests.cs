using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HaloBot.Complaints;
using HaloBot.EndToEnd.Browser;
using HaloBot.Intake;
using HaloBot.Storage;
using HaloBot.Tests.Transcripts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace HaloBot.EndToEnd.MainJob;

/// <summary>A customer who has left follows a link from an e-mail in a browser that has never been here.</summary>
public sealed partial class ResumeInTheBrowserTests(LocalSite site, BrowserFixture browser) : IClassFixture<LocalSite>
{
    private static readonly Dictionary<string, string> NoInputs = [];

    [Fact]
    public async Task The_chat_goes_on_with_all_that_was_said_and_nobody_else_gets_in()
    {
        using var http = new HttpClient { BaseAddress = site.Host.BaseAddress };
        var priya = new StaffPerson(http, "priya");
        using (var customer = new DirectLineCustomer(site.Host.BaseAddress))
        {
            await customer.ConnectAsync();
            foreach (var words in new[] { "You charged me twice", "My home", "Jo Bloggs", "jo@example.com", "skip the rest", "Send" })
            {
                await customer.SayAsync(words);
            }

            await SettleAsync(http);
            (await priya.PressAsync("Take over", NoInputs)).ShouldContain("[Hand back]");
            await priya.WriteAsync("between us: we know of it");
            await priya.WriteAsync("@HaloBot We are looking into it.");
            await SettleAsync(http);
        }

        var link = await LinkAsync(http);
        using var scanned = await http.GetAsync(link, TestContext.Current.CancellationToken);
        scanned.EnsureSuccessStatusCode();

        await using var visitor = await browser.VisitAsync();
        await FollowAsync(visitor, link);
        await SaidAsync(visitor, "You charged me twice");
        await ReadsAsync(visitor, "Thank you, Jo Bloggs. We have your complaint.");
        await ReadsAsync(visitor, "We are looking into it.");
        await Assertions.Expect(visitor.Page.GetByText("between us")).ToHaveCountAsync(0);

        await SayAsync(visitor, "I am back");
        await Eventually.TrueAsync(async () => (await ThreadAsync(http)).Contains("Jo (customer): I am back"), TimeSpan.FromSeconds(20), () => "It did not reach the thread.");
        await StaysOnceAfterReloadAsync(visitor, "We are looking into it.");
        var resume = await visitor.Page.EvaluateAsync<string>("JSON.parse(localStorage.getItem('halo-chat')).resume");
        resume.Length.ShouldBeGreaterThan(50);
        visitor.Requests.ShouldAllBe(address => !address.Contains(resume));
        visitor.Faults.ShouldBeEmpty();

        await using var other = await browser.VisitAsync();
        await other.Page.GotoAsync(link.ToString());
        await Assertions.Expect(other.Page.GetByRole(AriaRole.Heading, new() { Name = "This link has been used" })).ToBeVisibleAsync();
        (await other.AccessibilityFaultsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_complained_by_e_mail_gets_a_chat_with_their_case_in_it()
    {
        using var http = new HttpClient { BaseAddress = site.Host.BaseAddress };
        var reference = NewReference.Draw();
        var details = new ComplaintDetails("My router has melted", CustomerKind.Domestic, "Ann Murray", new Contact(ContactKind.Email, "ann@example.com"), "A new one", Category.Equipment, false);
        var today = new DateOnly(2026, 11, 23);
        var (moves, sam) = (site.Host.Services.GetRequiredService<CaseMoves>(), new Actor(Role.Staff, "sam", "Sam Evans"));
        foreach (var (command, id) in new (Command, string)[]
        {
            (new FileComplaint(reference, details, today) { Via = Channel.Email, ReceivedOn = today }, "file"),
            (new Claim(), "claim"), (new Note("between us: recall of this model"), "note"), (new Reply("A new router is in the post.", InThread: false), "reply"),
        })
        {
            (await moves.MakeAsync(reference, command, sam, id, known: null, CancellationToken.None)).Refusal.ShouldBeNull();
        }

        await SettleAsync(http);
        await using var visitor = await browser.VisitAsync(320, 640);
        await FollowAsync(visitor, await LinkAsync(http, reference));
        await ReadsAsync(visitor, "This is your complaint");
        await ReadsAsync(visitor, "You, by e-mail on Monday 23 November 2026: My router has melted");
        await ReadsAsync(visitor, "Sam: A new router is in the post.");
        await Assertions.Expect(visitor.Page.GetByText("between us")).ToHaveCountAsync(0);
        await StaysOnceAfterReloadAsync(visitor, "This is your complaint");
        await SettleAsync(http);
        (await ThreadAsync(http, reference)).ShouldContain("Ann (customer) opened the chat from our e-mail.");
        (await visitor.AccessibilityFaultsAsync()).ShouldBeEmpty();
        visitor.Faults.ShouldBeEmpty();
    }

    private static async Task FollowAsync(Visitor visitor, Uri link)
    {
        await visitor.Page.GotoAsync(link.ToString());
        (await visitor.Page.TitleAsync()).ShouldBe("Go on with your complaint – Halo Connect");
        (await visitor.AccessibilityFaultsAsync()).ShouldBeEmpty();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Continue your complaint HC-" }).ClickAsync();
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(WidgetAddress());
    }

    private static ILocator Bubbles(Visitor visitor, string words) => visitor.Page.Locator(".webchat__bubble__content").GetByText(words);

    private static Task ReadsAsync(Visitor visitor, string words) => Assertions.Expect(Bubbles(visitor, words)).ToHaveCountAsync(1);

    /// <summary>The customer's own words, which the bot may quote in longer ones.</summary>
    private static Task SaidAsync(Visitor visitor, string words) =>
        Assertions.Expect(visitor.Page.Locator(".webchat__bubble__content").GetByText(words, new() { Exact = true })).ToHaveCountAsync(1);

    private static async Task SayAsync(Visitor visitor, string words)
    {
        await visitor.Page.GetByRole(AriaRole.Textbox, new() { Name = "Your message" }).FillAsync(words);
        await visitor.Page.Keyboard.PressAsync("Enter");
        await SaidAsync(visitor, words);
    }

    /// <summary>What is said afterwards comes after all that is shown again.</summary>
    private static async Task StaysOnceAfterReloadAsync(Visitor visitor, string words)
    {
        await visitor.Page.ReloadAsync();
        await ReadsAsync(visitor, words);
        await SayAsync(visitor, "One more thing");
        await ReadsAsync(visitor, words);
    }

    private async Task<Uri> LinkAsync(HttpClient http, CaseReference? reference = null)
    {
        var newest = (await http.GetFromJsonAsync<JsonElement>("local/teams/posts")).EnumerateArray().Last().GetRawText();
        var named = reference ?? CaseReference.Parse(Reference().Match(newest).Value);
        var stored = await site.Host.Services.GetRequiredService<CaseStore>().ReadAsync(named, CancellationToken.None);
        return (await site.Host.Services.GetRequiredService<ResumeLinks>().MakeAsync(stored!.Complaint, CancellationToken.None)).ShouldNotBeNull();
    }

    private static async Task<IReadOnlyList<string>> ThreadAsync(HttpClient http, CaseReference? reference = null) =>
    [
        .. (await http.GetFromJsonAsync<JsonElement>("local/teams/posts")).EnumerateArray()
            .Where(post => reference is null || post.GetRawText().Contains(reference.Value.ToString(), StringComparison.Ordinal))
            .SelectMany(post => post.GetProperty("replies").EnumerateArray()).Select(Spoken.Of),
    ];

    private static async Task SettleAsync(HttpClient http)
    {
        using var moved = await http.PutAsJsonAsync("local/clock", new JsonObject { ["advance"] = "PT0S" });
        moved.EnsureSuccessStatusCode();
    }

    [GeneratedRegex("/widget$")]
    private static partial Regex WidgetAddress();

    [GeneratedRegex("HC-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]")]
    private static partial Regex Reference();
}
