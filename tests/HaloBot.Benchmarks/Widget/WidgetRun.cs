using System.Globalization;
using HaloBot.Benchmarks.Load;
using HaloBot.EndToEnd.Browser;
using Microsoft.Playwright;

namespace HaloBot.Benchmarks.Widget;

/// <summary>
/// From the click on the launcher until the message box can be used, beside what a bare page needs that loads the same Web Chat
/// file from the same host and renders it against the same Direct Line. Each has a new browser context, so nothing is cached.
/// </summary>
internal static class WidgetRun
{
    // Both are asked in the same words: is the message box there, and would it take focus and a key?
    private const string Watch = """
        addEventListener('click', () => { window.clickedAt ??= performance.timeOrigin + performance.now(); }, true);
        window.usable = new Promise(resolve => {
          (function look() {
            const box = document.querySelector('[data-id="webchat-sendbox-input"]');
            if (box && !box.disabled && !box.readOnly && box.checkVisibility()) resolve(performance.timeOrigin + performance.now());
            else requestAnimationFrame(look);
          })();
        });
        """;

    public static async Task<int> RunAsync(RunOptions options)
    {
        await using var site = await WidgetPages.StartAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(await Chromium.FindAsync());
        Console.WriteLine($"Chromium {browser.Version}, {Environment.ProcessorCount} cores, load average {(await File.ReadAllTextAsync("/proc/loadavg"))[..14]}, {options.Rounds} rounds after one that does not count.");
        var (bare, widget) = (new List<double>(), new List<double>());
        for (var round = 0; round <= options.Rounds; round++)
        {
            var times = (Bare: await BareAsync(browser, site.Bare), Widget: await WidgetAsync(browser, site.Host));
            if (round > 0)
            {
                bare.Add(times.Bare);
                widget.Add(times.Widget);
            }
        }

        Print("bare page: from navigation", bare);
        Print("widget:    from the click ", widget);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Median(widget) / Median(bare):F2} × the bare page (target: 1.5)"));
        return 0;
    }

    private static async Task<double> BareAsync(IBrowser browser, string address)
    {
        await using var context = await NewContextAsync(browser);
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);
        return await page.EvaluateAsync<double>("usable") - await page.EvaluateAsync<double>("performance.timeOrigin");
    }

    private static async Task<double> WidgetAsync(IBrowser browser, string address)
    {
        await using var context = await NewContextAsync(browser);
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);
        await page.Locator("halo-chat button.launcher").ClickAsync();
        var frame = await (await page.Locator("halo-chat iframe").ElementHandleAsync()).ContentFrameAsync();
        await frame!.WaitForURLAsync("**/widget?*", new() { WaitUntil = WaitUntilState.Commit });
        return await frame.EvaluateAsync<double>("usable") - await page.EvaluateAsync<double>("clickedAt");
    }

    private static async Task<IBrowserContext> NewContextAsync(IBrowser browser)
    {
        var context = await browser.NewContextAsync();
        await context.AddInitScriptAsync(Watch);
        return context;
    }

    private static void Print(string what, List<double> times) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what} median {Median(times):F0} ms ({times.Min():F0} to {times.Max():F0})"));

    private static double Median(List<double> times)
    {
        var (ordered, middle) = (times.Order().ToList(), times.Count / 2);
        return times.Count % 2 == 1 ? ordered[middle] : (ordered[middle - 1] + ordered[middle]) / 2;
    }
}
