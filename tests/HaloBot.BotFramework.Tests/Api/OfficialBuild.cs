namespace HaloBot.BotFramework.Tests.Api;

/// <summary>
/// HaloBot built with BotSdk=Official by the SDK's compiler, with its generators and analyzers; stubs of the official packages stand
/// in their places.
/// </summary>
public sealed class OfficialBuild : IAsyncLifetime
{
    private const string Reference = "/reference:";

    private static readonly string[] OutputOptions = ["/noconfig", "/out:", "/refout:", "/doc:", "/debug", "/embed", "/resource:"];
    private static readonly string Source = CSharpCompiler.Built("HaloBot");

    private readonly DirectoryInfo _work = Directory.CreateTempSubdirectory("halobot-official-");
    private IReadOnlyList<string> _arguments = [];

    public IReadOnlyList<string> StubErrors { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        var arguments = await ReadArgumentsAsync();
        var stubs = In("Stubs.cs");
        await File.WriteAllTextAsync(stubs, StubWriter.Write(OfficialListing.Read(), ReadUndescribed()));
        StubErrors = await CSharpCompiler.CompileAsync(
            Source,
            [
                .. arguments.Where(IsReference), "/nostdlib+", "/target:library", "/warnaserror+", "/nowarn:CS1701,CS1702",
                $"/out:\"{In("Stubs.dll")}\"", $"\"{stubs}\"",
            ],
            In("Stubs.rsp"));
        _arguments = [.. arguments, $"{Reference}\"{In("Stubs.dll")}\"", $"/out:\"{In("HaloBot.dll")}\"", $"/doc:\"{In("HaloBot.xml")}\""];
    }

    /// <summary>Compiles HaloBot's sources, with one more file if it is given.</summary>
    public async Task<IReadOnlyList<string>> CompileAsync(string? more = null)
    {
        if (more is null)
        {
            return await CSharpCompiler.CompileAsync(Source, _arguments, In("HaloBot.rsp"));
        }

        await File.WriteAllTextAsync(In("More.cs"), more);
        return await CSharpCompiler.CompileAsync(Source, [.. _arguments, "/skipanalyzers+", $"\"{In("More.cs")}\""], In("HaloBot.rsp"));
    }

    public ValueTask DisposeAsync()
    {
        _work.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    // As HaloBot.BotFramework.Tests.csproj wrote them, but for what the compiler puts out, with what the official packages bring.
    private static async Task<List<string>> ReadArgumentsAsync()
    {
        var packages = new RestoredPackages(Path.Combine(Source, "obj", "project.assets.json"));
        var lines = await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "OfficialBuild.rsp"));
        return
        [
            .. lines.Where(line => !IsOutput(line) && !(FileOf(line) is { } file && packages.IsForeign(file))),
            $"{Reference}\"{typeof(Newtonsoft.Json.JsonConvert).Assembly.Location}\"",
        ];
    }

    private static IEnumerable<string> ReadUndescribed() =>
        Resource.Read("Api/undescribed").Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith('#'));

    /// <summary>What a reference or an analyzer refers to.</summary>
    private static string? FileOf(string argument) =>
        IsReference(argument) || argument.StartsWith("/analyzer:", StringComparison.Ordinal) ? argument[(argument.IndexOf(':') + 1)..].Trim('"') : null;

    private static bool IsReference(string argument) => argument.StartsWith(Reference, StringComparison.Ordinal);

    private static bool IsOutput(string argument) => OutputOptions.Any(option => argument.StartsWith(option, StringComparison.Ordinal));

    private string In(string file) => Path.Combine(_work.FullName, file);
}
