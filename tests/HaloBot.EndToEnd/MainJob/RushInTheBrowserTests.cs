using System.Net.Http.Json;
using System.Text.Json.Nodes;
using HaloBot.Complaints;
using HaloBot.EndToEnd.Browser;
using HaloBot.Local;
using HaloBot.Tests.Transcripts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace HaloBot.EndToEnd.MainJob;

/// <summary>Many complaints at once, as staff see them in the channel. The picture stands in README.</summary>
public sealed class RushInTheBrowserTests(BrowserFixture browser)
{
    private static readonly string[] Stories =
    [
        "No internet in the whole street since eight", "My broadband is off again", "Nothing works and I work from home", "Is there an outage? Router light is red",
    ];

    [Fact]
    public async Task Staff_see_one_list_and_claim_a_case_from_it()
    {
        var folder = Directory.CreateTempSubdirectory("halobot-rush-").FullName;
        await using (var host = await LocalHost.StartAsync(
            new LocalHostOptions { Args = ["--urls=http://127.0.0.1:0", $"--Local:DataDirectory={folder}", "--Teams:Rush:Filings=2"] }, CancellationToken.None))
        {
            using var http = new HttpClient { BaseAddress = host.BaseAddress };
            using var stopped = await http.PutAsJsonAsync("local/clock", new JsonObject { ["now"] = "2026-11-23T09:00:00Z" });
            using var customer = new DirectLineCustomer(host.BaseAddress);
            await customer.ConnectAsync();
            var filed = await FileAsync(host.Services.GetRequiredService<CaseMoves>(), customer.UserId, 6);

            await using var visitor = await browser.VisitAsync(900, 900);
            await visitor.Page.GotoAsync(new Uri(host.BaseAddress, "local/staff").ToString());
            await Assertions.Expect(visitor.Page.GetByText("Many complaints at once: 4 more since 9am on 23 Nov 2026")).ToBeVisibleAsync();
            await visitor.Page.GetByText("Many complaints at once").EvaluateAsync("heading => heading.closest('article').scrollIntoView({ block: 'end' })");
            await Screenshots.TakeAsync(visitor.Page, "rush");

            // The clock stands, so the list is in the order of the references.
            var last = filed.Skip(2).Select(reference => reference.ToString()).Order(StringComparer.Ordinal).Last();
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Claim" }).Last.ClickAsync();
            await Assertions.Expect(visitor.Page.GetByText($"{last} gets a post of its own in this channel.")).ToBeVisibleAsync();
            await Assertions.Expect(visitor.Page.GetByText($"Complaint {last}")).ToBeVisibleAsync();
            await Assertions.Expect(visitor.Page.GetByText("Has a post of its own now.")).ToBeVisibleAsync(new() { Timeout = 15_000 });
            visitor.Faults.ShouldBeEmpty();
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task<List<CaseReference>> FileAsync(CaseMoves moves, string customer, int count)
    {
        var filed = new List<CaseReference>();
        for (var i = 0; i < count; i++)
        {
            var reference = NewReference.Draw();
            var details = new ComplaintDetails(
                Stories[i % Stories.Length], CustomerKind.Domestic, "Jo Bloggs", new Contact(ContactKind.Email, "jo@example.com"), null, Category.Fault, i % 3 == 0);
            var filing = new FileComplaint(reference, details, new DateOnly(2026, 11, 23));
            await (await moves.MakeAsync(reference, filing, Actor.Customer(customer, "Jo Bloggs"), "filing", known: null, CancellationToken.None)).Delivered;
            filed.Add(reference);
        }

        return filed;
    }
}
