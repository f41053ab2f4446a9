using System.Net.Http.Json;
using System.Text.Json.Nodes;
using HaloBot.EndToEnd.Browser;
using HaloBot.Local;
using Microsoft.Playwright;

namespace HaloBot.EndToEnd.MainJob;

/// <summary>The main job with nothing replaced: a customer in a real browser, the real emulator, the staff's page beside it. Its pictures stand in README.</summary>
public sealed class ComplaintInTheBrowserTests(BrowserFixture browser)
{
    [Fact]
    public async Task A_customer_complains_and_a_manager_answers_from_the_channel()
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
            var chat = new Chat(visitor.Page);
            var staff = visitor.Page.FrameLocator("iframe[src='/local/staff']");

            await ComplainAsync(chat);
            await Assertions.Expect(staff.GetByText("New complaint HC-").First).ToBeVisibleAsync();
            await Assertions.Expect(staff.GetByText("My broadband has been off for three days").First).ToBeVisibleAsync();
            await Screenshots.TakeAsync(visitor.Page, "complaint");

            await TalkAsync(chat, staff);
            await Screenshots.TakeAsync(visitor.Page, "takeover");

            await AnswerAsync(chat, staff);
            await Screenshots.TakeAsync(visitor.Page, "outcome");
            visitor.Faults.ShouldBeEmpty();
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task ComplainAsync(Chat chat)
    {
        await chat.ReadsAsync("We keep what you tell us here to deal with your complaint.");
        await chat.TypeAsync("My broadband has been off for three days");
        await chat.PressAsync("My home");
        await chat.ReadsAsync("What name should we use for you?");
        await chat.TypeAsync("Jo Bloggs");
        await chat.ReadsAsync("How can we reach you?");
        await chat.TypeAsync("jo@example.com");
        await chat.PressAsync("Skip the rest");
        await chat.PressAsync("Send");
        await chat.ReadsAsync("Reference: ");
    }

    private static async Task TalkAsync(Chat chat, IFrameLocator staff)
    {
        await staff.GetByRole(AriaRole.Button, new() { Name = "Take over" }).ClickAsync();
        await chat.ShowNewAsync(); // the acknowledgement fills the view and is not scrolled away
        await chat.ReadsAsync("You’re now talking to Priya, a manager at Halo Connect.");
        await chat.TypeAsync("My mother needs the line for her alarm");
        await Assertions.Expect(staff.GetByText("Jo (customer): My mother needs the line for her alarm")).ToBeVisibleAsync();

        var reply = staff.GetByPlaceholder("Reply");
        await reply.FillAsync("Can anyone go there today?");
        await staff.GetByRole(AriaRole.Button, new() { Name = "Reply", Exact = true }).Last.ClickAsync();
        await Assertions.Expect(staff.GetByText("Can anyone go there today?")).ToBeVisibleAsync();
        await reply.FillAsync("@HaloBot An engineer is on the way and will be there by 11.");
        await staff.GetByRole(AriaRole.Button, new() { Name = "Reply", Exact = true }).Last.ClickAsync();
        await chat.ReadsAsync("An engineer is on the way and will be there by 11.");
        await chat.NeverReadsAsync("Can anyone go there today?");
    }

    private static async Task AnswerAsync(Chat chat, IFrameLocator staff)
    {
        await staff.GetByRole(AriaRole.Button, new() { Name = "Expected date" }).ClickAsync();
        await staff.GetByLabel("Jo can expect an answer by").FillAsync("2026-11-30");
        await staff.GetByRole(AriaRole.Button, new() { Name = "Tell the customer" }).ClickAsync();
        await chat.ReadsAsync("you can expect an answer by Monday 30 November 2026");
        await staff.GetByRole(AriaRole.Button, new() { Name = "Hand back" }).ClickAsync();
        await chat.ReadsAsync("this is the automated assistant again");
        await staff.GetByRole(AriaRole.Button, new() { Name = "Give outcome" }).ClickAsync();
        await staff.GetByLabel("Outcome, in words for the customer").FillAsync("A part in the street cabinet had failed. It is replaced, and your line works again.");
        await staff.GetByLabel("What we are doing about it").SelectOptionAsync("Credit");
        await staff.GetByLabel("Root cause (internal)").FillAsync("Old line card");
        await staff.GetByRole(AriaRole.Button, new() { Name = "Send the outcome" }).ClickAsync();
        await chat.ReadsAsync("A part in the street cabinet had failed.");
        await Assertions.Expect(staff.GetByText("Outcome given").First).ToBeVisibleAsync();
    }

    private sealed class Chat(IPage page)
    {
        private readonly IFrameLocator _frame = page.FrameLocator("iframe[title*='automated assistant']");

        public Task ReadsAsync(string words) =>
            Assertions.Expect(_frame.Locator(".webchat__bubble__content").GetByText(words).First).ToBeInViewportAsync();

        public Task NeverReadsAsync(string words) => Assertions.Expect(_frame.GetByText(words)).ToHaveCountAsync(0);

        public Task PressAsync(string choice) =>
            _frame.GetByRole(AriaRole.Toolbar, new() { Name = "Suggested answers" }).GetByRole(AriaRole.Button, new() { Name = choice, Exact = true }).ClickAsync();

        public Task ShowNewAsync() => _frame.GetByRole(AriaRole.Button, new() { Name = "New messages" }).ClickAsync();

        public async Task TypeAsync(string words)
        {
            await _frame.GetByRole(AriaRole.Textbox, new() { Name = "Your message" }).FillAsync(words);
            await page.Keyboard.PressAsync("Enter");
        }
    }
}
