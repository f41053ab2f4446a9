using System.Diagnostics;
using System.Text;
using HaloBot.EndToEnd.MainJob;

namespace HaloBot.EndToEnd.TwoProcesses;

/// <summary>HaloBot as it is deployed, as a process of its own.</summary>
internal sealed class InstanceProcess : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;
    private HttpClient _http = new();

    private InstanceProcess(string name, Process process) => (Name, _process) = (name, process);

    public string Name { get; }

    public HttpClient Http => _http;

    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    public static async Task<InstanceProcess> StartAsync(string name, IEnumerable<KeyValuePair<string, string>> settings)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(HaloBotHost).Assembly.Location, "--urls=http://127.0.0.1:0"])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            Environment = { ["DOTNET_ENVIRONMENT"] = "Development" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (key, value) in settings)
        {
            start.ArgumentList.Add($"--{key}={value}");
        }

        var instance = new InstanceProcess(name, Process.Start(start)!);
        await instance.UntilReadyAsync();
        return instance;
    }

    /// <summary>SIGKILL: nothing gets to say goodbye.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>SIGTERM, as a service manager sends it; not on Windows, which has none.</summary>
    public async Task AskToStopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await kill.WaitForExitAsync();
    }

    /// <returns>The exit code, once the process has ended.</returns>
    public async Task<int> EndAsync(TimeSpan patience)
    {
        try
        {
            await _process.WaitForExitAsync().WaitAsync(patience, TimeProvider.System);
        }
        catch (TimeoutException)
        {
            Assert.Fail($"Instance {Name} did not end within {patience.TotalSeconds} s:\n{Output}");
        }

        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
        _http.Dispose();
    }

    private async Task UntilReadyAsync()
    {
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        var ended = _process.WaitForExitAsync();
        var first = await Task.WhenAny(_address.Task, ended, Task.Delay(Patience, TimeProvider.System));
        first.ShouldBe(_address.Task, $"Instance {Name} did not start:\n{Output}");
        _http.Dispose();
        _http = new HttpClient { BaseAddress = await _address.Task };
        await Eventually.TrueAsync(
            async () => (await _http.GetAsync("health/ready")).IsSuccessStatusCode,
            Patience, () => $"Instance {Name} did not become ready:\n{Output}");
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (_output)
        {
            _output.AppendLine(line.Data);
        }

        if (line.Data?.Split(Listening) is [_, var address])
        {
            _address.TrySetResult(new Uri(address));
        }
    }
}
