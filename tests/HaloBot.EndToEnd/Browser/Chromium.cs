using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.Playwright;

namespace HaloBot.EndToEnd.Browser;

/// <summary>
/// How the browser is started. On 64-bit Linux npm brings it (Browser/package.json), on Windows Edge is there already, on macOS
/// Chrome must be; <c>HALOBOT_BROWSER</c> names another Chromium's executable.
/// </summary>
internal static class Chromium
{
    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    public static async Task<BrowserTypeLaunchOptions> FindAsync()
    {
        var options = new BrowserTypeLaunchOptions { Args = Quiet };
        if (Environment.GetEnvironmentVariable("HALOBOT_BROWSER") is { Length: > 0 } path)
        {
            options.ExecutablePath = path;
        }
        else if (OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture == Architecture.X64)
        {
            await InstallAsync();
            await UnpackAsync(options);
        }
        else
        {
            options.Channel = OperatingSystem.IsWindows() ? "msedge" : "chrome";
        }

        return options;
    }

    /// <summary>Runs npm only when the lock file has changed since the last time, or never ran.</summary>
    private static async Task InstallAsync()
    {
        var wanted = await File.ReadAllTextAsync(ProjectDirectory.Combine("Browser", "package-lock.json"));
        var installed = ProjectDirectory.Combine("Browser", "node_modules", ".installed-lock.json");
        if (File.Exists(installed) && await File.ReadAllTextAsync(installed) == wanted)
        {
            return;
        }

        Console.WriteLine("Fetching the browser for the tests with npm (75 MB, once) …");
        await RunAsync("npm", "ci --no-audit --no-fund");
        await File.WriteAllTextAsync(installed, wanted);
    }

    private static async Task UnpackAsync(BrowserTypeLaunchOptions options)
    {
        using var found = JsonDocument.Parse(await RunAsync("node", "chromium.mjs"));
        options.ExecutablePath = found.RootElement.GetProperty("executablePath").GetString();
        var environment = Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>()
            .ToDictionary(variable => (string)variable.Key, variable => (string)variable.Value!);
        foreach (var variable in found.RootElement.GetProperty("environment").EnumerateObject())
        {
            environment[variable.Name] = variable.Value.GetString()!;
        }

        options.Env = environment;
    }

    private static async Task<string> RunAsync(string command, string arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = ProjectDirectory.Combine("Browser"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return process.ExitCode == 0
                ? output
                : throw new InvalidOperationException($"The browser tests need their browser, but '{command} {arguments}' failed: {await error}");
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException($"The browser tests need Node.js 20.11 or later with npm: '{command}' is not on the PATH.", e);
        }
    }
}
