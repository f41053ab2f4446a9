using HaloBot.EndToEnd.Browser;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace HaloBot.EndToEnd.Browser;

/// <summary>One browser for the whole assembly. Every test opens a visitor of its own, with empty storage.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        // Patience for a busy machine; what is there already is not waited for.
        Assertions.SetDefaultExpectTimeout(20_000);
        var options = await Chromium.FindAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(options);
    }

    /// <summary>A fresh visitor in Britain. Sizes are CSS pixels: 320 by 640 is a small telephone.</summary>
    public async Task<Visitor> VisitAsync(int width = 1280, int height = 800, Action<BrowserNewContextOptions>? configure = null)
    {
        var options = new BrowserNewContextOptions
        {
            Locale = "en-GB",
            TimezoneId = "Europe/London",
            ViewportSize = new ViewportSize { Width = width, Height = height },
        };
        configure?.Invoke(options);
        return await Visitor.ComeAsync(await _browser!.NewContextAsync(options));
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
