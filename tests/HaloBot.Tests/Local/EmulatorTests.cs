using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using HaloBot.Local.Emulator;
using HaloBot.Local.Npm;

namespace HaloBot.Tests.Local;

public sealed class EmulatorTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("halobot-emulator-").FullName;

    [Fact]
    public async Task Acknowledged_rows_and_blobs_survive_SIGKILL_of_the_hosts_whole_process_group()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no process groups to kill.");
        await StorageEmulator.Package.RequireAsync(TextWriter.Null, TestContext.Current.CancellationToken);
        using var host = StartHost(out var group);
        var connectionString = StorageEmulator.ConnectionStringFor(await ReadPortsAsync(host));
        await WriteAsync(connectionString, "before the kill");
        await new BlobContainerClient(connectionString, "kept").CreateAsync(cancellationToken: TestContext.Current.CancellationToken);
        await new BlobClient(connectionString, "kept", "photo").UploadAsync(BinaryData.FromString("a photo"), TestContext.Current.CancellationToken);

        using (var kill = Process.Start("kill", ["-KILL", "--", $"-{group}"]))
        {
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        await using var next = await StorageEmulator.StartAsync(_folder, TextWriter.Null, TestContext.Current.CancellationToken);
        (await ReadAsync(next.ConnectionString)).ShouldBe(["before the kill"]);
        var photo = await new BlobClient(next.ConnectionString, "kept", "photo").DownloadContentAsync(TestContext.Current.CancellationToken);
        photo.Value.Content.ToString().ShouldBe("a photo");
    }

    [Fact]
    public async Task A_second_start_on_the_same_folder_waits_for_the_first_to_write_everything_down()
    {
        var first = await StorageEmulator.StartAsync(_folder, TextWriter.Null, TestContext.Current.CancellationToken);
        await WriteAsync(first.ConnectionString, "by the first");
        using var said = new SignallingWriter("waiting");

        var starting = StorageEmulator.StartAsync(_folder, said, TestContext.Current.CancellationToken);
        await said.Signalled;
        starting.IsCompleted.ShouldBeFalse();
        await first.DisposeAsync();

        await using var second = await starting;
        (await ReadAsync(second.ConnectionString)).ShouldBe(["by the first"]);
    }

    [Fact]
    public async Task A_lock_whose_holder_is_gone_does_not_hold_up_the_start()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "emulator.lock"), """{ "id": "gone", "port": 1 }""", TestContext.Current.CancellationToken);

        await using var emulator = await StorageEmulator.StartAsync(_folder, TextWriter.Null, TestContext.Current.CancellationToken);

        await WriteAsync(emulator.ConnectionString, "here");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Plays HaloBot.Local, in a process group that may be killed: holds the launcher's input open and passes its output on.</summary>
    private Process StartHost(out int group)
    {
        const string Host = """tail -f /dev/null | node "$0" "$1" """;
        const string InItsOwnGroup =
            "const child = require('child_process').spawn('sh', ['-c', ...process.argv.slice(1)], { detached: true, stdio: 'inherit' }); console.log(child.pid)";
        var command = NodeRuntime.Node("-e", InItsOwnGroup, Host, Path.Combine(StorageEmulator.Package.Folder, "launcher.mjs"), _folder);
        command.RedirectStandardOutput = true;
        var process = Process.Start(command)!;
        group = int.Parse(process.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);
        return process;
    }

    private static async Task<JsonNode> ReadPortsAsync(Process host) =>
        JsonNode.Parse((await host.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!)!["ports"]!;

    private static async Task WriteAsync(string connectionString, string row)
    {
        var table = new TableClient(connectionString, "Kept");
        await table.CreateIfNotExistsAsync(TestContext.Current.CancellationToken);
        await table.AddEntityAsync(new TableEntity("p", row), TestContext.Current.CancellationToken);
    }

    private static async Task<List<string>> ReadAsync(string connectionString)
    {
        var rows = new List<string>();
        await foreach (var row in new TableClient(connectionString, "Kept").QueryAsync<TableEntity>(cancellationToken: TestContext.Current.CancellationToken))
        {
            rows.Add(row.RowKey);
        }

        return rows;
    }

    private sealed class SignallingWriter(string word) : StringWriter
    {
        private readonly TaskCompletionSource _signal = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Signalled => _signal.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

        public override Task WriteLineAsync(string? value)
        {
            if (value?.Contains(word, StringComparison.Ordinal) == true)
            {
                _signal.TrySetResult();
            }

            return Task.CompletedTask;
        }
    }
}
