using System.Text.Json.Nodes;
using HaloBot.EndToEnd.Browser;
using Microsoft.Playwright;

namespace HaloBot.EndToEnd.Teams;

/// <summary>What Teams would not let through, as the staff's page shows it, and the page on a telephone.</summary>
public sealed class LimitsTests(BrowserFixture browser)
{
    [Fact]
    public async Task Developers_see_what_Teams_refused()
    {
        await using var staff = await StaffPage.OpenAsync(browser);
        await staff.Page.GetByText("Refused by Teams").ClickAsync();
        await staff.SeesAsync("Nothing so far.");

        await staff.SendCardAsync("""{ "type": "AdaptiveCard", "version": "1.6" }""");
        await Assertions.Expect(staff.Page.GetByText("Refused by Teams 1")).ToBeVisibleAsync();
        await staff.SeesAsync("Teams shows Adaptive Cards up to version 1.5, and this one says '1.6'.");
        for (var i = 0; i < 12; i++)
        {
            await staff.SendAsync(new JsonObject { ["type"] = "message", ["text"] = $"Message {i}" });
        }

        await staff.SeesAsync("429 TooManyRequests");
        await Screenshots.TakeAsync(staff.Page, "refused");
        (await staff.Visitor.AccessibilityFaultsAsync()).ShouldBeEmpty();
        staff.Visitor.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_team_decides_what_the_bot_reads_and_whether_it_stays()
    {
        await using var staff = await StaffPage.OpenAsync(browser);
        await staff.Page.GetByText("Team and client").ClickAsync();
        await staff.Page.GetByLabel("The team lets HaloBot read all messages").UncheckAsync();
        await Assertions.Expect(staff.Page.GetByLabel("The team lets HaloBot read all messages")).Not.ToBeCheckedAsync();
        await staff.WriteAsync("Between us");
        await staff.SeesAsync("Between us");
        await staff.WriteAsync("@HaloBot hello");
        (await staff.Bot.WaitForAsync(1, _ => true))[0]["text"]!.GetValue<string>().ShouldBe("<at>HaloBot</at> hello");

        await staff.Button("Remove it").ClickAsync();
        await staff.SeesAsync("HaloBot is not in this team.");
        (await staff.SendAsync(new JsonObject { ["type"] = "message", ["text"] = "Still here?" })).ShouldBeNull();
        await staff.Button("Add it to this channel").ClickAsync();
        await staff.SeesAsync("HaloBot is installed in this team.");
        staff.Bot.Received(activity => activity["type"]!.GetValue<string>() == "installationUpdate").Select(activity => activity["action"]!.GetValue<string>())
            .ShouldBe(["remove", "add"]);
    }

    [Fact]
    public async Task The_page_fits_a_telephone()
    {
        await using var staff = await StaffPage.OpenAsync(browser, 400, 800);
        await staff.SendCardAsync("""
            { "type": "AdaptiveCard", "version": "1.5", "body": [{ "type": "TextBlock", "text": "New complaint HC-1 about broadband that has been off for three days", "wrap": true }],
              "actions": [{ "type": "Action.Execute", "title": "Take over", "verb": "a" }, { "type": "Action.Execute", "title": "Give outcome", "verb": "b" }, { "type": "Action.Execute", "title": "Expected date", "verb": "c" }] }
            """);
        await staff.WriteAsync("A_word_that_does_not_fit_in_one_line_of_a_telephone_at_all_whatever_one_does");
        await staff.Page.GetByText("Team and client").ClickAsync();
        await staff.SeesAsync("A_word_that");

        (await staff.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(400);
        await staff.Page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "screenshots", "telephone.png"), FullPage = true });
        (await staff.Visitor.AccessibilityFaultsAsync()).ShouldBeEmpty();
    }
}
