using System.Diagnostics;
using System.Text.Json.Nodes;
using HaloBot.Local.Npm;

namespace HaloBot.Local.Emulator;

/// <summary>Azurite, kept by <c>launcher.mjs</c> for as long as this process holds the launcher's input open.</summary>
internal sealed class StorageEmulator : IAsyncDisposable
{
    // The account and key that every Azurite has, from its documentation.
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    public static readonly NpmPackage Package = new(
        "Emulator", "the storage emulator", "azurite 3.35.0, about 190 MB", "give a storage account with --Storage:ConnectionString")
    {
        Foreword = "First start. The build has fetched Web Chat (4 MB) and the Adaptive Cards renderer from npm.",
    };

    private readonly Process _launcher;

    private StorageEmulator(Process launcher, string connectionString)
    {
        _launcher = launcher;
        ConnectionString = connectionString;
    }

    public string ConnectionString { get; }

    /// <param name="ports">As the launcher says them.</param>
    public static string ConnectionStringFor(JsonNode ports) =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};" +
        $"TableEndpoint=http://127.0.0.1:{(int)ports["table"]!}/{Account};BlobEndpoint=http://127.0.0.1:{(int)ports["blob"]!}/{Account};";

    /// <summary>Returns when the emulator answers, after any earlier one on the same folder has written everything down.</summary>
    public static async Task<StorageEmulator> StartAsync(string folder, TextWriter output, CancellationToken cancellationToken)
    {
        await Package.RequireAsync(output, cancellationToken);

        var command = NodeRuntime.Node(Path.Combine(Package.Folder, "launcher.mjs"), folder);
        command.RedirectStandardInput = true;
        command.RedirectStandardOutput = true;
        var launcher = Process.Start(command)!;
        try
        {
            return new StorageEmulator(launcher, await WaitUntilReadyAsync(launcher, output, cancellationToken));
        }
        catch
        {
            launcher.StandardInput.Close();
            launcher.Dispose();
            throw;
        }
    }

    /// <summary>Returns when the emulator has written everything down and ended.</summary>
    public async ValueTask DisposeAsync()
    {
        _launcher.StandardInput.Close();

        // The launcher's second self holds the output open to its end; the process that we started ended long ago.
        await _launcher.StandardOutput.ReadToEndAsync();
        _launcher.Dispose();
    }

    private static async Task<string> WaitUntilReadyAsync(Process launcher, TextWriter output, CancellationToken cancellationToken)
    {
        while (await launcher.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            var said = JsonReading.ParseObject(line);
            if (said?["ready"] is not null)
            {
                return ConnectionStringFor(said["ports"]!);
            }

            if (said.Text("failed") is { } reason)
            {
                throw new StartRefusedException($"The storage emulator did not start: {reason}");
            }

            if (said?["waiting"] is not null)
            {
                await output.WriteLineAsync("The last run's storage emulator is still writing its data; waiting for it…");
            }
        }

        throw new StartRefusedException("The storage emulator did not start, and gave no reason.");
    }
}
