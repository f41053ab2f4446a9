using System.Diagnostics;
using System.Globalization;
using HaloBot.Benchmarks.Bots;

namespace HaloBot.Benchmarks.Load;

/// <summary>A bot in a process of its own, and what Linux knows of that process.</summary>
internal sealed class BotProcess : IDisposable
{
    // sysconf(_SC_CLK_TCK), the unit of /proc/…/stat, is 100 on every Linux that .NET runs on.
    private const double TicksPerSecond = 100;

    private readonly Process _process;
    private readonly HttpClient _http = new();

    private BotProcess(Process process) => _process = process;

    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    public static async Task<BotProcess> StartAsync(params string[] bot)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(BotProcess).Assembly.Location);
        }

        start.ArgumentList.Add("bot");
        foreach (var word in bot)
        {
            start.ArgumentList.Add(word);
        }

        var started = new BotProcess(Process.Start(start)!);
        while (await started._process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(Bot.Listening, StringComparison.Ordinal))
            {
                started.Address = new Uri(line[Bot.Listening.Length..]);
                return started;
            }
        }

        throw new InvalidOperationException($"The bot '{bot[0]}' ended before it listened.");
    }

    /// <summary>Processor time of all its threads so far, in the kernel and outside.</summary>
    public async Task<TimeSpan> CpuAsync()
    {
        var stat = await File.ReadAllTextAsync($"/proc/{_process.Id}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return TimeSpan.FromSeconds((long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond);
    }

    /// <summary>Resident memory in MiB.</summary>
    public async Task<double> MemoryAsync()
    {
        var line = (await File.ReadAllLinesAsync($"/proc/{_process.Id}/status")).First(l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }

    /// <summary>Bytes of managed memory that it has ever allocated.</summary>
    public async Task<long> AllocatedAsync() =>
        long.Parse(await _http.GetStringAsync(new Uri(Address, Bot.Allocated)), CultureInfo.InvariantCulture);

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(5)))
        {
            _process.Kill();
        }

        _process.Dispose();
        _http.Dispose();
    }
}
