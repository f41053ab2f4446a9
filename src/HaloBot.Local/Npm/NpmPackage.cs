using System.Diagnostics;
using System.Security.Cryptography;

namespace HaloBot.Local.Emulator;

/// <summary>The emulator's files, installed once beside their lock file.</summary>
internal static class EmulatorPackage
{
    public static string Folder { get; } = Path.Combine(ProjectDirectory.Path, "Emulator");

    public static async Task RequireAsync(TextWriter output, CancellationToken cancellationToken)
    {
        if (!File.Exists(LockFile))
        {
            throw new StartRefusedException($"The storage emulator's package list is not at {LockFile}: build HaloBot.Local again where it stands now.");
        }

        if (IsInstalled())
        {
            return;
        }

        await using var turn = await TakeTurnAsync(output, cancellationToken);
        if (!IsInstalled())
        {
            await InstallAsync(output, cancellationToken);
        }
    }

    private static string LockFile => Path.Combine(Folder, "package-lock.json");

    /// <summary>Written last, with the lock file's digest: an interrupted or outdated installation has none that fits.</summary>
    private static string Stamp => Path.Combine(Folder, "node_modules", ".installed");

    private static bool IsInstalled() => File.Exists(Stamp) && File.ReadAllText(Stamp) == Digest();

    private static string Digest() => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(LockFile)));

    private static async Task InstallAsync(TextWriter output, CancellationToken cancellationToken)
    {
        await NodeRuntime.RequireNpmAsync(cancellationToken);
        await output.WriteLineAsync("First start. The build has fetched Web Chat (4 MB) and the Adaptive Cards renderer from npm.");
        await output.WriteLineAsync("Fetching the storage emulator (azurite 3.35.0, about 190 MB, once)…");
        var watch = Stopwatch.StartNew();
        var command = NodeRuntime.Npm("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
        command.WorkingDirectory = Folder;
        command.RedirectStandardOutput = true;
        command.RedirectStandardError = true;
        using var npm = Process.Start(command)!;
        var said = npm.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = await npm.StandardError.ReadToEndAsync(cancellationToken);
        await said;
        await npm.WaitForExitAsync(cancellationToken);
        if (npm.ExitCode != 0)
        {
            var reason = errors.Split('\n').FirstOrDefault(line => line.StartsWith("npm error", StringComparison.Ordinal));
            throw new StartRefusedException($"npm could not fetch the storage emulator: check the network and the npm registry setting. {reason}".Trim());
        }

        await File.WriteAllTextAsync(Stamp, Digest(), cancellationToken);
        await output.WriteLineAsync($"Fetched it in {watch.Elapsed.TotalSeconds:0} seconds.");
    }

    /// <summary>npm would not notice another npm in the same folder.</summary>
    private static async Task<FileStream> TakeTurnAsync(TextWriter output, CancellationToken cancellationToken)
    {
        for (var said = false; ; said = true)
        {
            try
            {
                return new FileStream(Path.Combine(Folder, ".installing"), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException)
            {
                if (!said)
                {
                    await output.WriteLineAsync("Another start is fetching the storage emulator; waiting for it…");
                }

                await Task.Delay(TimeSpan.FromMilliseconds(250), TimeProvider.System, cancellationToken);
            }
        }
    }
}
