using System.Text.Json;

namespace HaloBot.BotFramework.Tests.Api;

/// <summary>
/// The packages that HaloBot refers to by itself. Those that only src/HaloBot.BotFramework brings were restored with them, but would
/// be missing beside the official packages; the official ones themselves, where they could be restored, give way to their stubs.
/// </summary>
internal sealed class RestoredPackages
{
    private readonly HashSet<string> _own = new(StringComparer.OrdinalIgnoreCase);
    private readonly string[] _folders;

    public RestoredPackages(string assetsFile)
    {
        using var assets = JsonDocument.Parse(File.ReadAllText(assetsFile));
        _folders = [.. assets.RootElement.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name)];
        var packages = assets.RootElement.GetProperty("targets").EnumerateObject().First().Value.EnumerateObject()
            .Where(library => library.Value.GetProperty("type").GetString() == "package")
            .ToDictionary(library => library.Name.Split('/')[0], library => library.Value, StringComparer.OrdinalIgnoreCase);
        var direct = assets.RootElement.GetProperty("project").GetProperty("frameworks").EnumerateObject().First().Value;
        var open = new Queue<string>(direct.GetProperty("dependencies").EnumerateObject()
            .Select(dependency => dependency.Name)
            .Where(name => name != "AdaptiveCards" && !name.StartsWith("Microsoft.Bot.", StringComparison.Ordinal)));
        while (open.TryDequeue(out var name))
        {
            if (packages.TryGetValue(name, out var package) && _own.Add(name) && package.TryGetProperty("dependencies", out var dependencies))
            {
                dependencies.EnumerateObject().ToList().ForEach(dependency => open.Enqueue(dependency.Name));
            }
        }
    }

    /// <summary>Whether a file is of a package that HaloBot would not have.</summary>
    public bool IsForeign(string path) => _folders
        .Where(folder => path.StartsWith(folder, StringComparison.OrdinalIgnoreCase))
        .Any(folder => !_own.Contains(path[folder.Length..].TrimStart('/', '\\').Split('/', '\\')[0]));
}
