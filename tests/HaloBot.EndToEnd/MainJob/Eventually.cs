using System.Diagnostics;

namespace HaloBot.EndToEnd.MainJob;

/// <summary>Asks again until it is so: another process's progress gives no signal.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public static async Task TrueAsync(Func<Task<bool>> condition, TimeSpan patience, Func<string> complaint)
    {
        var watch = Stopwatch.StartNew();
        while (!await IsTrueAsync(condition))
        {
            if (watch.Elapsed > patience)
            {
                Assert.Fail(complaint());
            }

            await Task.Delay(Pause, TimeProvider.System);
        }
    }

    private static async Task<bool> IsTrueAsync(Func<Task<bool>> condition)
    {
        try
        {
            return await condition();
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException)
        {
            return false;
        }
    }
}
