using HaloBot.EndToEnd.Browser;
using Microsoft.Playwright;

namespace HaloBot.EndToEnd.Website;

/// <summary>Whatever colour a website chooses, everything stays readable; and it chooses light or dark against the visitor's system.</summary>
public sealed class ColourTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("#ffffff", "light")]
    [InlineData("#ffffff", "dark")]
    [InlineData("#000000", "dark")]
    [InlineData("#767676", "light")]
    [InlineData("#767676", "dark")]
    [InlineData("#ffdd00", "light")]
    [InlineData("#00703c", "dark")]
    [InlineData("#e4003b", "dark")]
    public async Task Any_colour_is_readable_in_the_scheme_that_the_website_asks_for(string colour, string scheme)
    {
        await using var site = await WidgetSite.StartAsync($"""data-colour="{colour}" data-scheme="{scheme}" """);
        await using var visitor = await browser.VisitAsync(configure: options => options.ColorScheme = scheme == "light" ? ColorScheme.Dark : ColorScheme.Light);
        await site.OpenChatAsync(visitor);
        await visitor.Chat.SayAsync("https://example.com"); // a link on the website's own colour

        await visitor.Chat.ShowsOnceAsync("You said: https://example.com");
        await visitor.Page.Mouse.MoveAsync(0, 0);
        await Assertions.Expect(visitor.Chat.Frame.Locator("html")).ToHaveCSSAsync("color-scheme", scheme);
        (await visitor.AccessibilityFaultsAsync()).ShouldBeEmpty();
        await Screenshots.TakeAsync(visitor.Page, $"colour-{colour[1..]}-{scheme}");
    }

    [Fact]
    public async Task It_follows_the_visitors_system_while_it_is_open()
    {
        await using var site = await WidgetSite.StartAsync();
        await using var visitor = await browser.VisitAsync();
        await site.OpenChatAsync(visitor);
        await Assertions.Expect(visitor.Chat.Frame.Locator("html")).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");

        await visitor.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });

        await Assertions.Expect(visitor.Chat.Frame.Locator("html")).ToHaveCSSAsync("background-color", "rgb(23, 27, 32)");
        await Assertions.Expect(visitor.Chat.Bubbles.First).ToHaveCSSAsync("color", "rgb(243, 245, 247)");
    }
}
