using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace HaloBot.Local.Npm;

/// <summary>Node.js and npm as this machine has them.</summary>
internal static class NodeRuntime
{
    private const int OldestVersion = 20;

    /// <param name="what">Needs it, as the first words of a sentence.</param>
    /// <param name="instead">What to do where there is none, as the last words of one.</param>
    /// <exception cref="StartRefusedException">There is none, or an older one.</exception>
    public static async Task RequireAsync(string what, string instead, CancellationToken cancellationToken)
    {
        var version = await VersionAsync(Node("--version"), cancellationToken)
            ?? throw new StartRefusedException($"{what} needs Node.js {OldestVersion} or later, and no 'node' was found on the PATH: install it, or {instead}.");
        if (!int.TryParse(version.TrimStart('v').Split('.')[0], CultureInfo.InvariantCulture, out var major) || major < OldestVersion)
        {
            throw new StartRefusedException($"{what} needs Node.js {OldestVersion} or later, and 'node' on the PATH is {version}: install a newer one, or {instead}.");
        }
    }

    /// <exception cref="StartRefusedException">There is none.</exception>
    public static async Task RequireNpmAsync(string what, string instead, CancellationToken cancellationToken)
    {
        if (await VersionAsync(Npm("--version"), cancellationToken) is null)
        {
            throw new StartRefusedException($"{what} is fetched with npm, and no 'npm' was found on the PATH: install Node.js with npm, or {instead}.");
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
