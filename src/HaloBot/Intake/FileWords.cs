using HaloBot.Complaints;

namespace HaloBot.Intake;

/// <summary>What customers are told of the files that they send.</summary>
public static class FileWords
{
    private const string NoCards = " Please don't send pictures of cards or passwords.";

    /// <param name="isFirst">Nothing was sent before.</param>
    public static string KeptWithDraft(IReadOnlyList<CaseFile> files, bool isFirst) =>
        $"Thank you, I've kept {Names(files)} with your complaint.{(isFirst ? NoCards : "")}";

    /// <summary>Where they belong is still to be asked.</summary>
    public static string KeptForNow(IReadOnlyList<CaseFile> files) => $"Thank you, I've got {Names(files)}.";

    /// <summary>What was not kept, one message for each reason.</summary>
    public static IEnumerable<string> Of(IEnumerable<FileProblem> problems, ProcedureFacts facts) => problems
        .GroupBy(problem => problem.Fault, problem => problem.Name)
        .Select(group => Of(group.Key, CaseFile.NamesOf(group.Select(Markdown.Escape)), group.Count() == 1, facts.Email));

    private static string Of(FileFault fault, string names, bool isOne, string email)
    {
        var them = isOne ? "it" : "them";
        return fault switch
        {
            FileFault.WrongType => $"I can't take {names}: I can only keep {FileType.Taken}. Please send {them} as one of these, or e-mail {them} to {email}.",
            FileFault.Empty => $"There was nothing in {names}. Please send {them} again, or e-mail {them} to {email}.",
            FileFault.TooBig => $"I can't take {names}: a file may have {FileLimits.MostBytes / 1024 / 1024} MB at most. Please send a smaller copy, or e-mail {them} to {email}.",
            FileFault.TooManyAtOnce => $"I can take {FileLimits.MostPerMessage} files in one message, so I've left out {names}. Please send {them} in another one.",
            FileFault.NoRoom => $"I can't take {names}: {FileLimits.MostPerCase} files or {FileLimits.MostBytesPerCase / 1024 / 1024} MB are all that I can keep with a complaint. Please e-mail {them} to {email}.",
            FileFault.Off => $"I can't take files here. Please e-mail {names} to {email}. You can tell me everything else in this chat.",
            FileFault.NotFetched => $"I'm sorry, {names} didn't reach me. Please send {them} again, or e-mail {them} to {email}.",
            _ => $"I'm sorry, I couldn't keep {names}: something has gone wrong on our side. What you write here is kept. Please send {them} again in a few minutes, or e-mail {them} to {email}.",
        };
    }

    private static string Names(IEnumerable<CaseFile> files) => CaseFile.NamesOf(files.Select(file => Markdown.Escape(file.Name)));
}
