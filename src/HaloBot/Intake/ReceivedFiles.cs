using HaloBot.Complaints;

namespace HaloBot.Intake;

/// <summary>A file as a message names it.</summary>
/// <param name="ContentUrl">Where it is to be had, if that can be trusted.</param>
public sealed record SentFile(string? Name, string ContentUrl);

/// <summary>What became of the files of one message.</summary>
public sealed record ReceivedFiles(IReadOnlyList<CaseFile> Kept, IReadOnlyList<FileProblem> Problems)
{
    public static ReceivedFiles None { get; } = new([], []);

    /// <summary>Whether there were any, kept or not.</summary>
    public bool WereSent => Kept.Count + Problems.Count > 0;
}

/// <param name="Name">Cleaned.</param>
public sealed record FileProblem(string Name, FileFault Fault);

/// <summary>Why a file was not kept.</summary>
public enum FileFault
{
    WrongType,
    Empty,
    TooBig,
    TooManyAtOnce,
    NoRoom,
    NotFetched,
    NotStored,

    /// <summary>No blob storage is configured.</summary>
    Off,
}
