using System.Diagnostics;
using System.Security.Cryptography;

namespace HaloBot.Local.Npm;

/// <summary>A program from npm, installed once beside its lock file, which pins every part with its checksum.</summary>
/// <param name="folder">In this project, with the lock file.</param>
/// <param name="name">As in "the storage emulator".</param>
/// <param name="size">What is fetched and how much it is, as in "azurite 3.35.0, about 190 MB".</param>
/// <param name="instead">How to do without, as the last words of a sentence.</param>
internal sealed class NpmPackage(string folder, string name, string size, string instead)
{
    /// <summary>Printed before it is fetched; nothing by default.</summary>
    public string? Foreword { get; init; }

    public string Folder { get; } = Path.Combine(ProjectDirectory.Path, folder);

    /// <exception cref="StartRefusedException">It cannot be had; the message says how to mend that.</exception>
    public async Task RequireAsync(TextWriter output, CancellationToken cancellationToken)
    {
        await NodeRuntime.RequireAsync(Capital(name), instead, cancellationToken);
        if (!File.Exists(LockFile))
        {
            throw new StartRefusedException($"The package list of {name} is not at {LockFile}: build HaloBot.Local again where it stands now.");
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

    private string LockFile => Path.Combine(Folder, "package-lock.json");

    /// <summary>Written last, with the lock file's digest: an interrupted or outdated installation has none that fits.</summary>
    private string Stamp => Path.Combine(Folder, "node_modules", ".installed");

    private bool IsInstalled() => File.Exists(Stamp) && File.ReadAllText(Stamp) == Digest();

    private string Digest() => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(LockFile)));

    private async Task InstallAsync(TextWriter output, CancellationToken cancellationToken)
    {
        await NodeRuntime.RequireNpmAsync(Capital(name), instead, cancellationToken);
        if (Foreword is not null)
        {
            await output.WriteLineAsync(Foreword);
        }

        await output.WriteLineAsync($"Fetching {name} ({size}, once)…");
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
            throw new StartRefusedException($"npm could not fetch {name}: check the network and the npm registry setting. {reason}".Trim());
        }

        await File.WriteAllTextAsync(Stamp, Digest(), cancellationToken);
        await output.WriteLineAsync($"Fetched it in {watch.Elapsed.TotalSeconds:0} seconds.");
    }

    /// <summary>npm would not notice another npm in the same folder.</summary>
    private async Task<FileStream> TakeTurnAsync(TextWriter output, CancellationToken cancellationToken)
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
                    await output.WriteLineAsync($"Another start is fetching {name}; waiting for it…");
                }

                await Task.Delay(TimeSpan.FromMilliseconds(250), TimeProvider.System, cancellationToken);
            }
        }
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
