using System.Net.Http.Json;
using System.Text.Json;
using HaloBot.EndToEnd.Browser;
using Microsoft.Playwright;

namespace HaloBot.EndToEnd.MainJob;

/// <summary>What a customer is e-mailed, as it is read in a browser.</summary>
public sealed class MailboxTests(BrowserFixture browser, LocalSite site) : IClassFixture<LocalSite>
{
    [Fact]
    public async Task The_copy_of_a_complaint_is_read_in_the_mailbox_and_on_a_phone()
    {
        await using var visitor = await browser.VisitAsync(1100, 900);
        await ComplainAsync(visitor);

        await visitor.Page.GotoAsync(site.Host.BaseAddress.ToString());
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Customers’ e-mail" }).ClickAsync();
        (await visitor.AccessibilityFaultsAsync()).ShouldBeEmpty();
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "We have your complaint (HC-" }).ClickAsync();
        var letter = visitor.Page.FrameLocator("iframe[title='The letter']");
        await Assertions.Expect(letter.GetByText("You told us: \"My broadband <b>is off</b>\"")).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Page.Locator("pre")).ToContainTextAsync("Or just reply to this e-mail");
        await Screenshots.TakeAsync(visitor.Page, "mail");
        visitor.Faults.ShouldBeEmpty();

        await visitor.Page.SetViewportSizeAsync(360, 800);
        (await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBe(360);
        await visitor.Page.GotoAsync("about:blank");
        await visitor.Page.SetContentAsync(await NewestAsync());
        (await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBe(360);
        (await visitor.AccessibilityFaultsAsync()).ShouldBeEmpty();
    }

    private async Task ComplainAsync(Visitor visitor)
    {
        await visitor.Page.GotoAsync(site.HaloPage);
        await visitor.Chat.OpenAsync();
        foreach (var (words, answer) in new[]
        {
            ("My broadband <b>is off</b>", "is this about your home"), ("My home", "What name should we use"), ("Jo Bloggs", "How can we reach you"),
            ("jo@example.com", "What would put it right"), ("Skip the rest", "Is it right?"), ("Send", "A copy of this goes to you by e-mail."),
        })
        {
            await visitor.Chat.SayAsync(words);
            await Assertions.Expect(visitor.Chat.Bubbles.GetByText(answer).First).ToBeVisibleAsync();
        }
    }

    private async Task<string> NewestAsync()
    {
        using var http = new HttpClient { BaseAddress = site.Host.BaseAddress };
        return (await http.GetFromJsonAsync<JsonElement>("local/mail"))[0].GetProperty("html").GetString()!;
    }
}
