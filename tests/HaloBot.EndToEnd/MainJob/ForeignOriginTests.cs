using HaloBot.EndToEnd.Browser;
using Microsoft.Playwright;

namespace HaloBot.EndToEnd.MainJob;

/// <summary>The widget on a website of another origin with a strict content security policy: what README promises web masters.</summary>
public sealed class ForeignOriginTests(BrowserFixture browser, LocalSite site) : IClassFixture<LocalSite>
{
    // What a browser does that blocks storage for frames of other websites.
    private const string BlockedStorage = """
        for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
          Object.defineProperty(window, name, { get() { throw new DOMException('Access is denied for this document.', 'SecurityError'); } });
        }
        """;

    [Fact]
    public async Task A_complaint_is_filed_there_without_a_cookie_and_is_still_there_after_a_reload()
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.Page.GotoAsync(site.HaloPage);
        await FileAsync(visitor.Chat);
        (await visitor.Context.CookiesAsync()).ShouldBeEmpty();

        await visitor.Page.ReloadAsync();
        await Assertions.Expect(visitor.Chat.Bubbles.GetByText("Reference: ")).ToHaveCountAsync(1);
        await Assertions.Expect(visitor.Chat.Bubble("You charged me twice")).ToHaveCountAsync(1);

        (await visitor.Page.EvaluateAsync<string[]>("Object.keys(localStorage).concat(Object.keys(sessionStorage))")).ShouldBe(["halo-chat"]);
        visitor.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_storage_is_blocked_the_chat_works_but_is_not_remembered()
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.Context.AddInitScriptAsync(BlockedStorage);
        await visitor.Page.GotoAsync(site.HaloPage);
        await FileAsync(visitor.Chat);

        await visitor.Page.ReloadAsync();
        await Assertions.Expect(visitor.Chat.Launcher).ToBeVisibleAsync();
        await visitor.Chat.OpenAsync();
        await Assertions.Expect(visitor.Chat.Bubbles.GetByText("What we keep and why")).ToHaveCountAsync(1);

        await Assertions.Expect(visitor.Chat.Bubbles).ToHaveCountAsync(1);
        visitor.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Before_it_is_opened_the_page_pays_5_KB_at_most_and_nothing_moves()
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.Context.AddInitScriptAsync("""
            window.shifts = [];
            new PerformanceObserver(list => shifts.push(...list.getEntries().map(entry => entry.value))).observe({ type: 'layout-shift', buffered: true });
            """);
        var launcher = visitor.Page.WaitForRequestFinishedAsync(new() { Predicate = request => request.Url.EndsWith("/widget.js", StringComparison.Ordinal) });
        await visitor.Page.GotoAsync(site.HaloPage);
        await Assertions.Expect(visitor.Chat.Launcher).ToBeVisibleAsync();
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        visitor.Requests.ShouldBe([site.HaloPage, new Uri(site.Host.BaseAddress, "widget.js").ToString()]);
        (await (await launcher).SizesAsync()).ResponseBodySize.ShouldBeInRange(1, 5 * 1024);
        (await visitor.Page.EvaluateAsync<double[]>("shifts")).ShouldBeEmpty();
        (await visitor.Context.CookiesAsync()).ShouldBeEmpty();
        (await visitor.Page.EvaluateAsync<int>("localStorage.length + sessionStorage.length")).ShouldBe(0);
        visitor.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_JavaScript_there_are_the_procedure_and_the_address()
    {
        await using var visitor = await browser.VisitAsync(configure: options => options.JavaScriptEnabled = false);
        await visitor.Page.GotoAsync(site.HaloPage);
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "help@halo-connect.com" })).ToHaveAttributeAsync("href", "mailto:help@halo-connect.com");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "How to complain" }).ClickAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();

        await visitor.Page.GotoAsync(new Uri(site.Host.BaseAddress, "widget").ToString());
        await Assertions.Expect(visitor.Page.GetByText("Connecting")).ToBeHiddenAsync();
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "how to complain" }).ClickAsync();
        visitor.Page.Url.ShouldEndWith("/procedure");
    }

    private static async Task FileAsync(ChatPanel chat)
    {
        await chat.OpenAsync();
        await Assertions.Expect(chat.Bubbles.GetByText("What we keep and why")).ToBeVisibleAsync();
        foreach (var (words, answer) in new[]
        {
            ("You charged me twice", "is this about your home"), ("My home", "What name should we use"), ("Jo Bloggs", "How can we reach you"),
            ("jo@example.com", "What would put it right"), ("skip the rest", "Is it right?"), ("Send", "Reference: "),
        })
        {
            await chat.SayAsync(words);
            await Assertions.Expect(chat.Bubbles.GetByText(answer).First).ToBeVisibleAsync();
        }
    }
}
