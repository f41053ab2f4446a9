namespace HaloBot.Complaints;

/// <summary>"A deadlock letter, which allows the CEDR to look at your complaint earlier" (the complaints procedure), as it goes to the customer.</summary>
internal static class DeadlockLetter
{
    /// <param name="words">What the manager found, did and offered.</param>
    public static string Text(Complaint complaint, string words, Occasion at)
    {
        var (procedure, facts) = (at.Procedure, at.Procedure.Facts);
        return $"""
            {at.Today.InFull()}

            Reference **{complaint.Reference}**

            Dear {Markdown.Escape(complaint.Name)},

            **{char.ToUpperInvariant(procedure.LetterWithArticle[2])}{procedure.LetterWithArticle[3..]}: you can take your complaint to {procedure.Scheme} now.**

            You first told us on {complaint.FirstRaised.InFull()}: "{Markdown.Escape(Markdown.Shorten(complaint.Description, 600))}"{Wanted(complaint)}

            {Markdown.Escape(words)}

            This is our final position. We have not been able to resolve the matter for you. You do not have to wait until {complaint.DisputeDate.InFull()}. {procedure.Scheme} is an independent dispute resolution service approved by the industry regulator for domestic and small business customers. Send this letter with your complaint.

            For the attention of: {facts.DisputeAddressee}, {string.Join(", ", facts.DisputeAddress)}

            {Markdown.Escape(at.Actor.Name)}, {facts.Company}; {facts.Email}
            """;
    }

    private static string Wanted(Complaint complaint) =>
        complaint.DesiredOutcome is { } wanted ? $" You asked for: \"{Markdown.Escape(Markdown.Shorten(wanted, 300))}\"" : "";
}
