namespace HaloBot.Local;

/// <summary>Everything that outlives a run. Held by one host at a time.</summary>
internal sealed class DataDirectory : IDisposable
{
    private readonly FileStream _claim;

    private DataDirectory(string path, FileStream claim) => (Path, _claim) = (path, claim);

    public string Path { get; }

    public string Emulator => In("storage");

    public string Keys => In("keys.json");

    public string Clock => In("clock.json");

    public string Conversations => Folder("directline");

    public string Files => Folder("files");

    public string Mail => Folder("mail");

    public string Channel => In("teams-channel.jsonl");

    public string TeamApp => In("teams-app.json");

    /// <param name="path">Default: <c>.halo</c> in the repository, or in the current folder outside of one.</param>
    public static DataDirectory Open(string? path)
    {
        var full = System.IO.Path.GetFullPath(string.IsNullOrWhiteSpace(path) ? Default() : path);
        try
        {
            Directory.CreateDirectory(full);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"The data directory {full} cannot be made: choose another with --Local:DataDirectory=DIR.", e);
        }

        try
        {
            // The operating system lets go of this when the process ends, however it ends.
            return new DataDirectory(full, new FileStream(System.IO.Path.Combine(full, "host.lock"), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None));
        }
        catch (IOException e)
        {
            throw new StartRefusedException(
                $"Another HaloBot.Local is using {full}: end it, or choose another folder with --Local:DataDirectory=DIR.", e);
        }
    }

    public void Dispose() => _claim.Dispose();

    private static string Default()
    {
        var repository = new DirectoryInfo(ProjectDirectory.Path);
        while (repository is not null && !File.Exists(System.IO.Path.Combine(repository.FullName, "HaloBot.sln")))
        {
            repository = repository.Parent;
        }

        return System.IO.Path.Combine(repository?.FullName ?? Environment.CurrentDirectory, ".halo");
    }

    private string In(string name) => System.IO.Path.Combine(Path, name);

    private string Folder(string name) => Directory.CreateDirectory(In(name)).FullName;
}
