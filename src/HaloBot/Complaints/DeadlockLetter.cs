namespace HaloBot.Complaints;

/// <summary>"A deadlock letter, which allows the CEDR to look at your complaint earlier" (the complaints procedure), as it goes to the customer.</summary>
public static class DeadlockLetter
{
    /// <summary>The letter as it would go out today, for the manager to read over.</summary>
    /// <param name="words">What the manager found, did and offered.</param>
    public static string Preview(Complaint complaint, string words, Actor manager, DateOnly today, Procedure procedure)
    {
        var (facts, wording) = (procedure.Facts, procedure.Wording);
        return $"""
            {today.InFull()}

            Reference **{complaint.Reference}**

            Dear {Markdown.Escape(complaint.Name)},

            **{Title(procedure)}: you can take your complaint to {procedure.Scheme} now.**

            You first told us on {complaint.FirstRaised.InFull()}: "{Markdown.Escape(Markdown.Shorten(complaint.Description, 600))}"{Wanted(complaint)}

            {Markdown.Escape(words)}

            {wording.FinalPosition} You can now refer your complaint to {procedure.Scheme}. {(today < complaint.DisputeDate ? $"You do not have to wait until {complaint.DisputeDate.InFull()}. " : "")}{procedure.Scheme} is an independent dispute resolution service approved by the industry regulator for domestic and small business customers. {wording.SchemeIsFree} {wording.SendLetterWithComplaint}

            For the attention of: {DisputeScheme.Address(procedure)}

            {wording.LetterInAnotherFormat}

            {Markdown.Escape(manager.Name)}, manager, {facts.Company}; {facts.Email}
            """;
    }

    internal static string Text(Complaint complaint, string words, Occasion at) => Preview(complaint, words, at.Actor, at.Today, at.Procedure);

    /// <summary>"Deadlock letter", "ADR letter": what the edition calls it, without its article.</summary>
    internal static string Title(Procedure procedure)
    {
        var name = procedure.LetterWithArticle[(procedure.LetterWithArticle.IndexOf(' ') + 1)..];
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private static string Wanted(Complaint complaint) =>
        complaint.DesiredOutcome is { } wanted ? $" You asked for: \"{Markdown.Escape(Markdown.Shorten(wanted, 300))}\"" : "";
}
