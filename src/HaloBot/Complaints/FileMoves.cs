using static HaloBot.Complaints.Telling;

namespace HaloBot.Complaints;

/// <summary>Files that customers send after filing, and staff who look at them.</summary>
internal static class FileMoves
{
    private const string NoCards = " Please don't send pictures of cards or passwords.";

    /// <summary>Words that came in the same message are taken with the files, or neither is. While a manager has the chat, both are for the manager.</summary>
    public static Decision Add(Complaint complaint, AddFiles add, Occasion at)
    {
        var files = new FilesAdded(at.Now, at.Actor, add.Files);
        var words = string.IsNullOrEmpty(add.Words) ? null : add.Words;
        var isTaken = complaint.Takeover is not null;
        return Telling.Accept(
            words switch
            {
                null => [files],
                _ when isTaken => [new CustomerSaid(at.Now, at.Actor, words), files],
                _ => [new InformationAdded(at.Now, at.Actor, words), files],
            },
            [new ShowCase()],
            words is null ? [] : ThreadLines.Of($"{complaint.FirstName} (customer){(isTaken ? "" : " added")}: ", words),
            Sent(complaint, add.Files),
            isTaken ? [] : Customer(complaint, Thanks(complaint, add.Files, words is not null)));
    }

    /// <summary>In the case's thread, where everybody of the team can see it: the names, and nothing to open.</summary>
    public static IEnumerable<TellStaff> Sent(Complaint complaint, IReadOnlyList<CaseFile> files) =>
        files.Count == 0 ? [] : ThreadLines.Of($"{complaint.FirstName} (customer) sent ", CaseFile.ListOf(files));

    /// <summary>Somebody is given links: that stands in the case, and nothing is sent.</summary>
    public static Decision Show(Complaint complaint, Occasion at) => complaint.Files.Count == 0
        ? Refuse("no-files", "The customer has sent no files.")
        : Telling.Accept(new FilesShown(at.Now, at.Actor));

    public static Decision Open(Complaint complaint, OpenFile open, Occasion at) => complaint.Files.Any(file => file.Blob == open.Blob)
        ? Telling.Accept(new FileOpened(at.Now, at.Actor, open.Blob))
        : Refuse("no-such-file", "That file is not with the case any more.");

    private static string Thanks(Complaint complaint, IReadOnlyList<CaseFile> files, bool hasWords)
    {
        var names = CaseFile.NamesOf(files.Select(file => Markdown.Escape(file.Name)));
        return $"Thank you. I've added {(hasWords ? "that and " : "")}{names} to your complaint {complaint.Reference}.{(complaint.Files.Count == 0 ? NoCards : "")}";
    }
}
