namespace HaloBot.Platform;

/// <summary>Installs what manifest/pack.mjs needs, once: nothing is done while node_modules belongs to the lock file.</summary>
public sealed class NodeParts : IAsyncLifetime
{
    private static string Installed => Path.Combine(Repository.Manifest, "node_modules", ".installed-lock");

    public async ValueTask InitializeAsync()
    {
        var wanted = await File.ReadAllTextAsync(Path.Combine(Repository.Manifest, "package-lock.json"));
        if (File.Exists(Installed) && await File.ReadAllTextAsync(Installed) == wanted)
            return;
        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        var ran = await Command.RunAsync(npm, Repository.Manifest, ["ci", "--no-audit", "--no-fund"],
            "npm was not found: install Node 20.15 or newer, which brings it.");
        ran.ExitCode.ShouldBe(0, $"`npm ci` in manifest/ failed; it needs the npm registry once. It said: {ran.Error}");
        await File.WriteAllTextAsync(Installed, wanted);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
