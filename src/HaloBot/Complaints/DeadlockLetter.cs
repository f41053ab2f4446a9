namespace HaloBot.Complaints;

/// <summary>"A deadlock letter, which allows the CEDR to look at your complaint earlier" (the complaints procedure), as it goes to the customer.</summary>
internal static class DeadlockLetter
{
    /// <param name="words">What the manager found, did and offered.</param>
    public static string Text(Complaint complaint, string words, Occasion at)
    {
        var (procedure, facts, wording) = (at.Procedure, at.Procedure.Facts, at.Procedure.Wording);
        return $"""
            {at.Today.InFull()}

            Reference **{complaint.Reference}**

            Dear {Markdown.Escape(complaint.Name)},

            **{Title(procedure)}: you can take your complaint to {procedure.Scheme} now.**

            You first told us on {complaint.FirstRaised.InFull()}: "{Markdown.Escape(Markdown.Shorten(complaint.Description, 600))}"{Wanted(complaint)}

            {Markdown.Escape(words)}

            {wording.FinalPosition} You can now refer your complaint to {procedure.Scheme}. {(at.Today < complaint.DisputeDate ? $"You do not have to wait until {complaint.DisputeDate.InFull()}. " : "")}{procedure.Scheme} is an independent dispute resolution service approved by the industry regulator for domestic and small business customers. {wording.SchemeIsFree} {wording.SendLetterWithComplaint}

            For the attention of: {DisputeScheme.Address(procedure)}

            {wording.LetterInAnotherFormat}

            {Markdown.Escape(at.Actor.Name)}, manager, {facts.Company}; {facts.Email}
            """;
    }

    /// <summary>"Deadlock letter", "ADR letter": what the edition calls it, without its article.</summary>
    private static string Title(Procedure procedure)
    {
        var name = procedure.LetterWithArticle[(procedure.LetterWithArticle.IndexOf(' ') + 1)..];
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private static string Wanted(Complaint complaint) =>
        complaint.DesiredOutcome is { } wanted ? $" You asked for: \"{Markdown.Escape(Markdown.Shorten(wanted, 300))}\"" : "";
}
