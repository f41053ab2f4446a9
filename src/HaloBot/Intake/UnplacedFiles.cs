using HaloBot.Complaints;

namespace HaloBot.Intake;

/// <summary>How files that were sent after filing get to their case.</summary>
internal static class UnplacedFiles
{
    /// <summary>A command that adds words to the case, or opens it again, takes along what was sent with them.</summary>
    public static Command WithFiles(this IntakeTurn turn, Command command) => (command, turn.Conversation.Unplaced) switch
    {
        (AddInformation add, { Count: > 0 } files) => new AddFiles(add.Case, files, add.Text),
        (Reopen reopen, { Count: > 0 } files) => reopen with { Files = files },
        _ => command,
    };

    /// <summary>What no command took along goes to an open case by itself; for a closed one it waits for the customer's answer.</summary>
    public static async Task<AddFiles?> UnplacedForOpenCaseAsync(this IntakeTurn turn, CancellationToken cancellationToken) =>
        turn.Conversation is { Unplaced: { Count: > 0 } files, Draft: null }
        && await turn.ReadCaseAsync(cancellationToken) is { Complaint: { IsOpen: true, Reference: var reference } }
            ? new AddFiles(reference, files)
            : null;
}
