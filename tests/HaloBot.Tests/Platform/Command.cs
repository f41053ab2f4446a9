using System.ComponentModel;
using System.Diagnostics;

namespace HaloBot.Platform;

/// <summary>What a command said and how it ended.</summary>
internal sealed record Ran(int ExitCode, string Output, string Error);

/// <summary>Runs a command to its end; a command that is missing or hangs fails the test with one sentence.</summary>
internal static class Command
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static async Task<Ran> RunAsync(string file, string folder, IEnumerable<string> arguments, string ifMissing)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Start(start, ifMissing);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var error = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return new Ran(process.ExitCode, (await output).Trim(), (await error).Trim());
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"\"{file} {string.Join(' ', start.ArgumentList)}\" did not end within {Patience.TotalMinutes} minutes.");
            throw;
        }
    }

    private static Process Start(ProcessStartInfo start, string ifMissing)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Fail(ifMissing);
            throw;
        }
    }
}
