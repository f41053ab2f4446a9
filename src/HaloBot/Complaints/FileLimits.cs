namespace HaloBot.Complaints;

/// <summary>How much customers may send. Bytes are counted as they arrive, whatever a sender claims.</summary>
public static class FileLimits
{
    /// <summary>Bytes of one file. Direct Line itself takes no more than 4 MB through the widget's button.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    public const int MostPerMessage = 5;

    public const int MostPerCase = 20;

    /// <summary>Bytes of a case's files together.</summary>
    public const long MostBytesPerCase = 50 * 1024 * 1024;

    public static bool HasRoom(IReadOnlyCollection<CaseFile> kept, long bytes) =>
        kept.Count < MostPerCase && kept.Sum(file => file.Size) + bytes <= MostBytesPerCase;
}
