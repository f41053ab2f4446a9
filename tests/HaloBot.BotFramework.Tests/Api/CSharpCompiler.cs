using System.Diagnostics;
using System.Reflection;

namespace HaloBot.BotFramework.Tests.Api;

/// <summary>The SDK's own C# compiler.</summary>
internal static class CSharpCompiler
{
    /// <summary>The errors and warnings it finds, one a line.</summary>
    public static async Task<IReadOnlyList<string>> CompileAsync(string directory, IEnumerable<string> arguments, string response)
    {
        await File.WriteAllLinesAsync(response, arguments);
        var start = new ProcessStartInfo(Built("DotNet"), ["exec", Built("Compiler"), "/nologo", "/noconfig", "@" + response])
        {
            WorkingDirectory = directory,
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using var compiler = Process.Start(start)!;
        var output = await compiler.StandardOutput.ReadToEndAsync();
        await compiler.WaitForExitAsync();
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return compiler.ExitCode == 0 || lines.Length > 0 ? lines : [$"The compiler ended with {compiler.ExitCode}."];
    }

    /// <summary>What the test's build knew: HaloBot.BotFramework.Tests.csproj.</summary>
    public static string Built(string key) =>
        typeof(CSharpCompiler).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == key).Value!;
}
