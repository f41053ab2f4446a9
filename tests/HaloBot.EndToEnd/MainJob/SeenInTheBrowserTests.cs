using HaloBot.EndToEnd.Browser;
using HaloBot.Tests.Transcripts;

namespace HaloBot.EndToEnd.MainJob;

/// <summary>Staff see on the card whether the customer has seen what they wrote: only what came into the customer's sight counts.</summary>
public sealed class SeenInTheBrowserTests(LocalSite site, BrowserFixture browser) : IClassFixture<LocalSite>
{
    private static readonly Dictionary<string, string> NoInputs = [];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_reply_counts_as_seen_once_it_is_in_sight()
    {
        using var http = new HttpClient { BaseAddress = site.Host.BaseAddress };
        var (priya, sam) = (new StaffPerson(http, "priya"), new StaffPerson(http, "sam"));
        await using var visitor = await browser.VisitAsync();
        await visitor.Page.GotoAsync(site.HaloPage);
        await visitor.Chat.OpenAsync();
        foreach (var words in new[] { "You charged me twice", "My home", "Jo Bloggs", "jo@example.com", "skip the rest", "Send" })
        {
            await visitor.Chat.SayAsync(words);
            await visitor.Chat.ShowsOnceAsync(words);
        }

        await CardSaysAsync("New complaint");
        (await priya.PressAsync("Take over", NoInputs)).ShouldContain("[Hand back]");
        await priya.WriteAsync("@HaloBot Hello, I am looking into it");
        await CardSaysAsync("Last reply: By Priya, 9am on 23 Nov 2026; seen at 9am on 23 Nov 2026");

        await visitor.Chat.CloseButton.ClickAsync();
        await priya.WriteAsync("@HaloBot The second charge goes back to you");
        await CardSaysAsync("Last reply: By Priya, 9am on 23 Nov 2026; delivered, not seen yet");
        await visitor.Chat.Bubbles.GetByText("The second charge goes back to you").WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Attached });
        (await CardAsync()).ShouldContain("not seen yet", Case.Sensitive, "it stands in a chat that is closed");

        await visitor.Chat.OpenAsync();
        await CardSaysAsync("Last reply: By Priya, 9am on 23 Nov 2026; seen at 9am on 23 Nov 2026");
        visitor.Faults.ShouldBeEmpty();

        async Task<string> CardAsync() => await sam.PostsAsync() is [.., var post] ? Spoken.Of(post.GetProperty("activity")) : "(no post)";

        async Task CardSaysAsync(string words)
        {
            var last = "";
            await Eventually.TrueAsync(async () => (last = await CardAsync()).Contains(words, StringComparison.Ordinal), Patience, () => $"The card never said: {words}\n{last}");
        }
    }
}
