using System.Net.Http.Json;
using System.Text.Json.Nodes;
using HaloBot.EndToEnd.Browser;
using HaloBot.Local;
using Microsoft.Playwright;

namespace HaloBot.EndToEnd.MainJob;

/// <summary>The main job with nothing replaced: a customer in a real browser, the real emulator, the staff's page beside it.</summary>
public sealed class ComplaintInTheBrowserTests(BrowserFixture browser)
{
    [Fact]
    public async Task A_customer_files_a_complaint_and_staff_see_its_card()
    {
        var folder = Directory.CreateTempSubdirectory("halobot-browser-").FullName;
        await using (var host = await LocalHost.StartAsync(
            new LocalHostOptions { Args = ["--urls=http://127.0.0.1:0", $"--Local:DataDirectory={folder}"] }, CancellationToken.None))
        {
            using var http = new HttpClient { BaseAddress = host.BaseAddress };
            using var stopped = await http.PutAsJsonAsync("local/clock", new JsonObject { ["now"] = "2026-11-23T09:00:00Z" });
            await using var visitor = await browser.VisitAsync(1440, 900);
            await visitor.Page.GotoAsync(host.BaseAddress.ToString());
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Chat with us" }).ClickAsync();
            var chat = visitor.Page.FrameLocator("iframe[title*='automated assistant']");
            var staff = visitor.Page.FrameLocator("iframe[src='/local/staff']");

            await Says(chat, "We keep what you tell us here to deal with your complaint.");
            await TypeAsync(visitor.Page, chat, "My broadband has been off for three days");
            await PressAsync(chat, "My home");
            await Says(chat, "What name should we use for you?");
            await TypeAsync(visitor.Page, chat, "Jo Bloggs");
            await Says(chat, "How can we reach you?");
            await TypeAsync(visitor.Page, chat, "jo@example.com");
            await PressAsync(chat, "Skip");
            await Says(chat, "This is what I’ll send to our team.");
            await PressAsync(chat, "Send");

            await Says(chat, "you can go to CEDR, the independent dispute resolution service.");
            await Assertions.Expect(staff.GetByText("New complaint HC-").First).ToBeVisibleAsync();
            await Assertions.Expect(staff.GetByText("My broadband has been off for three days").First).ToBeVisibleAsync();
            await Screenshots.TakeAsync(visitor.Page, "complaint");
            visitor.Faults.ShouldBeEmpty();
        }

        Directory.Delete(folder, recursive: true);
    }

    private static Task Says(IFrameLocator chat, string words) =>
        Assertions.Expect(chat.Locator(".webchat__bubble__content").GetByText(words).First).ToBeInViewportAsync();

    private static Task PressAsync(IFrameLocator chat, string choice) =>
        chat.GetByRole(AriaRole.Toolbar, new() { Name = "Suggested answers" }).GetByRole(AriaRole.Button, new() { Name = choice, Exact = true }).ClickAsync();

    private static async Task TypeAsync(IPage page, IFrameLocator chat, string words)
    {
        await chat.GetByRole(AriaRole.Textbox, new() { Name = "Your message" }).FillAsync(words);
        await page.Keyboard.PressAsync("Enter");
    }
}
