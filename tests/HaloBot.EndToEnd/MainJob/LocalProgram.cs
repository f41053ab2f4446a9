using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Text;
using HaloBot.Local;

namespace HaloBot.EndToEnd.MainJob;

/// <summary>
/// HaloBot.Local as a process of its own, as a person starts it: it can be killed with its whole process group, and
/// started again on the same data.
/// </summary>
/// <param name="assembly">Another program that hosts the same; by default HaloBot.Local itself.</param>
internal sealed class LocalProgram(Assembly? assembly = null) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly string _folder = Directory.CreateTempSubdirectory("halobot-program-").FullName;
    private readonly StringBuilder _output = new();
    private readonly int _port = FreePort();
    private Process? _process;

    public Uri Address => new($"http://127.0.0.1:{_port}/");

    public async Task StartAsync()
    {
        var program = (assembly ?? typeof(LocalHost).Assembly).Location;

        // A session, and so a process group, of its own: that is what a closing terminal kills.
        var start = OperatingSystem.IsLinux() ? new ProcessStartInfo("setsid", ["dotnet", program]) : new ProcessStartInfo("dotnet", [program]);
        start.ArgumentList.Add($"--urls={Address}");
        start.ArgumentList.Add($"--Local:DataDirectory={_folder}");
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();

        using var http = new HttpClient { BaseAddress = Address };
        await Eventually.TrueAsync(
            async () => !_process.HasExited && (await http.GetAsync("health/ready")).IsSuccessStatusCode,
            Patience, () => $"HaloBot.Local did not become ready:\n{_output}");
    }

    /// <summary>Until the program has killed itself.</summary>
    public async Task DiedAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20), TimeProvider.System);
        await _process!.WaitForExitAsync(patience.Token);
        if (OperatingSystem.IsLinux())
        {
            _process.ExitCode.ShouldBe(128 + 9, _output.ToString());
        }
    }

    /// <summary>SIGKILL to everything that the program started in its group. Nothing gets to say goodbye.</summary>
    public async Task KillAsync()
    {
        if (OperatingSystem.IsLinux())
        {
            using var kill = Process.Start("kill", ["-KILL", "--", $"-{_process!.Id}"]);
            await kill.WaitForExitAsync();
        }
        else
        {
            _process!.Kill(entireProcessTree: true);
        }

        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            await KillAsync();
        }

        // The emulator writes its data down before it ends; only then can the folder go.
        await Eventually.TrueAsync(
            () =>
            {
                Directory.Delete(_folder, recursive: true);
                return Task.FromResult(!Directory.Exists(_folder));
            },
            TimeSpan.FromSeconds(20), () => $"{_folder} could not be removed.");
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (_output)
        {
            _output.AppendLine(line.Data);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
