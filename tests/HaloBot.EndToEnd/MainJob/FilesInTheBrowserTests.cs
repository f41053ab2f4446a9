using HaloBot.EndToEnd.Browser;
using HaloBot.Local;
using Microsoft.Playwright;

namespace HaloBot.EndToEnd.MainJob;

/// <summary>A customer sends a photo with Web Chat's own button, and a member of staff opens it from the case's card.</summary>
public sealed class FilesInTheBrowserTests(BrowserFixture browser)
{
    // One red pixel.
    private static readonly byte[] Photo = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==");

    [Fact]
    public async Task A_photo_goes_from_the_widget_to_a_member_of_staff()
    {
        var folder = Directory.CreateTempSubdirectory("halobot-files-").FullName;
        await using (var host = await LocalHost.StartAsync(
            new LocalHostOptions { Args = ["--urls=http://127.0.0.1:0", $"--Local:DataDirectory={folder}"] }, CancellationToken.None))
        {
            await using var visitor = await browser.VisitAsync(1440, 900);
            await visitor.Page.GotoAsync(host.BaseAddress.ToString());
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Chat with us" }).ClickAsync();
            var chat = visitor.Page.FrameLocator("iframe[title*='automated assistant']");

            await SendAsync(visitor.Page, chat, "My router has melted");
            await FileAsync(visitor.Page, chat);
            await OpenAsync(visitor, visitor.Page.FrameLocator("iframe[src='/local/staff']"));

            // The browser reports the page of the link that had been used.
            visitor.Faults.ShouldHaveSingleItem().ShouldContain("410 (Gone)");
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The dialog for choosing offers what is taken, and the file goes out at once.</summary>
    private static async Task SendAsync(IPage page, IFrameLocator chat, string words)
    {
        await ReadsAsync(chat, "We keep what you tell us here to deal with your complaint.");
        await Assertions.Expect(chat.GetByRole(AriaRole.Button, new() { Name = "Attach a file" })).ToBeVisibleAsync();
        var input = chat.Locator("input[type=file]");
        (await input.GetAttributeAsync("accept")).ShouldBe("image/jpeg,.jpg,.jpeg,image/png,.png,image/gif,.gif,image/webp,.webp,image/heic,.heic,.heif,application/pdf,.pdf");
        await input.SetInputFilesAsync(new FilePayload { Name = "scan.pdf", MimeType = "application/pdf", Buffer = new byte[(4 * 1024 * 1024) + 1] });
        await Assertions.Expect(chat.GetByText("scan.pdf: too large to send here, where a file can have 4 MB at most.").First).ToBeVisibleAsync();
        await input.SetInputFilesAsync(new FilePayload { Name = "router.png", MimeType = "image/png", Buffer = Photo });
        await ReadsAsync(chat, "Thank you, I’ve kept router.png with your complaint.");
        await ReadsAsync(chat, "Please tell me what happened, in your own words.");
        await SayAsync(page, chat, words);
    }

    private static async Task FileAsync(IPage page, IFrameLocator chat)
    {
        await PressAsync(chat, "My home");
        await ReadsAsync(chat, "What name should we use for you?");
        await SayAsync(page, chat, "Jo Bloggs");
        await ReadsAsync(chat, "How can we reach you?");
        await SayAsync(page, chat, "jo@example.com");
        await PressAsync(chat, "Skip the rest");
        await ReadsAsync(chat, $"router.png ({Photo.Length} bytes)");
        await PressAsync(chat, "Send");
        await ReadsAsync(chat, "Reference: ");
    }

    private static async Task OpenAsync(Visitor visitor, IFrameLocator staff)
    {
        await staff.GetByRole(AriaRole.Button, new() { Name = "Show files" }).ClickAsync();
        var page = await visitor.Context.RunAndWaitForPageAsync(() => staff.GetByRole(AriaRole.Link, new() { Name = "Open router.png" }).Or(staff.GetByRole(AriaRole.Button, new() { Name = "Open router.png" })).ClickAsync());
        await Assertions.Expect(page.GetByText($"router.png ({Photo.Length} bytes)")).ToBeVisibleAsync();
        (await page.TitleAsync()).ShouldBe("A customer’s file – Halo Connect");
        (await Visitor.AccessibilityFaultsAsync(page)).ShouldBeEmpty();

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Open the file" }).ClickAsync());
        download.SuggestedFilename.ShouldBe("router.png");
        (await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken)).ShouldBe(Photo);

        // The link was for once.
        await page.GetByRole(AriaRole.Button, new() { Name = "Open the file" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "This link doesn’t work" })).ToBeVisibleAsync();
        (await Visitor.AccessibilityFaultsAsync(page)).ShouldBeEmpty();
        await page.CloseAsync();

        await staff.GetByRole(AriaRole.Button, new() { Name = "Back to the case" }).ClickAsync();
        await Assertions.Expect(staff.GetByRole(AriaRole.Button, new() { Name = "Show files" })).ToBeVisibleAsync();
    }

    private static Task ReadsAsync(IFrameLocator chat, string words) =>
        Assertions.Expect(chat.Locator(".webchat__bubble__content").GetByText(words).First).ToBeInViewportAsync();

    private static Task PressAsync(IFrameLocator chat, string choice) =>
        chat.GetByRole(AriaRole.Toolbar, new() { Name = "Suggested answers" }).GetByRole(AriaRole.Button, new() { Name = choice, Exact = true }).ClickAsync();

    private static async Task SayAsync(IPage page, IFrameLocator chat, string words)
    {
        await chat.GetByRole(AriaRole.Textbox, new() { Name = "Your message" }).FillAsync(words);
        await page.Keyboard.PressAsync("Enter");
    }
}
