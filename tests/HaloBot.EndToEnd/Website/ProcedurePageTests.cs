using System.Text;
using System.Text.RegularExpressions;
using HaloBot.EndToEnd.Browser;
using Microsoft.Playwright;

namespace HaloBot.EndToEnd.Website;

/// <summary>The complaints procedure in a real browser: on the screen, on paper, and as a file to keep.</summary>
public sealed partial class ProcedurePageTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("published")]
    [InlineData("ofcom-2026")]
    public async Task Prints_on_exactly_two_pages_of_A4(string edition)
    {
        await using var site = await ProcedureSite.StartAsync(edition);
        await using var visitor = await browser.VisitAsync();
        await visitor.Page.GotoAsync(site.Page);

        var pdf = Encoding.Latin1.GetString(await visitor.Page.PdfAsync(new() { PreferCSSPageSize = true, Path = Seen($"procedure-{edition}.pdf") }));

        PdfPage().Count(pdf).ShouldBe(2);
        MediaBox().Matches(pdf).Select(box => box.Groups["size"].Value).Distinct().ShouldHaveSingleItem().ShouldMatch(@"^59[45](\.\d+)? 84[12](\.\d+)?$");
        visitor.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("published", ColorScheme.Light, ForcedColors.None)]
    [InlineData("published", ColorScheme.Dark, ForcedColors.None)]
    [InlineData("ofcom-2026", ColorScheme.Light, ForcedColors.None)]
    [InlineData("ofcom-2026", ColorScheme.Dark, ForcedColors.Active)]
    public async Task Is_accessible_in_light_dark_and_forced_colours_on_a_small_telephone(string edition, ColorScheme scheme, ForcedColors forced)
    {
        await using var site = await ProcedureSite.StartAsync(edition);
        await using var visitor = await browser.VisitAsync(320, 640, context => (context.ColorScheme, context.ForcedColors) = (scheme, forced));
        await visitor.Page.GotoAsync(site.Page);

        (await visitor.AccessibilityFaultsAsync()).ShouldBeEmpty();
        (await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(320);
        (await visitor.Page.Locator("h1").CountAsync()).ShouldBe(1);
        (await visitor.Page.Locator("h2").CountAsync()).ShouldBe(edition == "published" ? 3 : 4);
        (await visitor.Page.GetByRole(AriaRole.Complementary, new() { Name = "Note: what is different now" }).CountAsync()).ShouldBe(edition == "published" ? 0 : 1);
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Contentinfo)).ToContainTextAsync("Last checked on ");
        await visitor.Page.ScreenshotAsync(new() { Path = Seen($"procedure-{edition}-{scheme}-{forced}.png"), FullPage = true });
        visitor.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Addresses_can_be_pressed()
    {
        await using var site = await ProcedureSite.StartAsync("published");
        await using var visitor = await browser.VisitAsync();
        await visitor.Page.GotoAsync(site.Page);

        var links = await visitor.Page.GetByRole(AriaRole.Link).EvaluateAllAsync<string[]>("links => links.map(a => `${a.textContent} > ${a.getAttribute('href')}`)");

        links.ShouldBe(
        [
            "clicking here > procedure/copy",
            "help@halo-connect.com > mailto:help@halo-connect.com",
            "0300 123 3333 > tel:+443001233333",
            "020 7981 3040 > tel:+442079813040",
            "020 7981 3043 > tel:+442079813043",
            "www.ofcom.org.uk > https://www.ofcom.org.uk",
        ]);
    }

    [Fact]
    public async Task Clicking_here_brings_a_copy_that_needs_no_network()
    {
        await using var site = await ProcedureSite.StartAsync("published");
        await using var visitor = await browser.VisitAsync();
        await visitor.Page.GotoAsync(site.Page);

        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Page.GetByRole(AriaRole.Link, new() { Name = "clicking here" }).ClickAsync());

        download.SuggestedFilename.ShouldBe("Halo-Connect-complaints-procedure.html");
        var copy = await File.ReadAllTextAsync(await download.PathAsync());
        copy.ShouldContain("A copy of this document is available by clicking here.");
        copy.ShouldNotContain(" src=");
        copy.ShouldContain("@media print");
    }

    /// <summary>Beside the test assembly, to look at.</summary>
    private static string Seen(string name) => Path.Combine(AppContext.BaseDirectory, "screenshots", name);

    [GeneratedRegex(@"/Type\s*/Page(?![a-zA-Z])")]
    private static partial Regex PdfPage();

    [GeneratedRegex(@"/MediaBox\s*\[\s*0 0 (?<size>[\d. ]+?)\s*\]")]
    private static partial Regex MediaBox();
}
