using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace HaloBot.Local.Emulator;

/// <summary>Node.js and npm as this machine has them.</summary>
internal static class NodeRuntime
{
    private const int OldestVersion = 20;

    public static async Task RequireAsync(CancellationToken cancellationToken)
    {
        var version = await VersionAsync(Node("--version"), cancellationToken)
            ?? throw new StartRefusedException($"The storage emulator needs Node.js {OldestVersion} or later, and no 'node' was found on the PATH: install it, or give a storage account with --Storage:ConnectionString.");
        if (!int.TryParse(version.TrimStart('v').Split('.')[0], CultureInfo.InvariantCulture, out var major) || major < OldestVersion)
        {
            throw new StartRefusedException($"The storage emulator needs Node.js {OldestVersion} or later, and 'node' on the PATH is {version}: install a newer one, or give a storage account with --Storage:ConnectionString.");
        }
    }

    public static async Task RequireNpmAsync(CancellationToken cancellationToken)
    {
        if (await VersionAsync(Npm("--version"), cancellationToken) is null)
        {
            throw new StartRefusedException("The storage emulator is fetched with npm, and no 'npm' was found on the PATH: install Node.js with npm, or give a storage account with --Storage:ConnectionString.");
        }
    }

    public static ProcessStartInfo Node(params string[] arguments) => new("node", arguments);

    /// <summary>On Windows npm is a script, which only the shell starts.</summary>
    public static ProcessStartInfo Npm(params string[] arguments) =>
        OperatingSystem.IsWindows() ? new("cmd.exe", ["/c", "npm", .. arguments]) : new("npm", arguments);

    private static async Task<string?> VersionAsync(ProcessStartInfo command, CancellationToken cancellationToken)
    {
        command.RedirectStandardOutput = true;
        command.RedirectStandardError = true;
        try
        {
            using var process = Process.Start(command)!;
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            var version = await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await errors;
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode == 0 ? version.Trim() : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
