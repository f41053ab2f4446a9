namespace HaloBot.Local;

/// <summary>Replaces a small file whole or not at all, whenever the process is killed.</summary>
internal static class WholeFile
{
    public static void Write(string path, byte[] content)
    {
        var partial = path + ".partial";
        File.WriteAllBytes(partial, content);
        File.Move(partial, path, overwrite: true);
    }
}
