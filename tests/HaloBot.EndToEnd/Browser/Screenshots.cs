using Microsoft.Playwright;

namespace HaloBot.EndToEnd.Browser;

/// <summary>
/// Pictures of what a test saw, beside the test assembly. With <c>HALOBOT_SCREENSHOTS=docs</c> they replace the ones in
/// tests/HaloBot.EndToEnd/Screenshots, which README shows.
/// </summary>
internal static class Screenshots
{
    private static readonly string Folder = Environment.GetEnvironmentVariable("HALOBOT_SCREENSHOTS") == "docs"
        ? ProjectDirectory.Combine("Screenshots")
        : Path.Combine(AppContext.BaseDirectory, "screenshots");

    /// <summary>Writes <c>name.png</c>, without caret or running animation, so that the same page gives the same picture.</summary>
    public static Task TakeAsync(IPage page, string name) => page.ScreenshotAsync(new PageScreenshotOptions
    {
        Path = Path.Combine(Folder, $"{name}.png"),
        Animations = ScreenshotAnimations.Disabled,
    });
}
