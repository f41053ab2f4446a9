namespace HaloBot.Complaints;

/// <summary>What an edition changes in Halo's published text, told to customers below that text.</summary>
public static class EditionDifferences
{
    /// <returns>One sentence each; none for the published edition.</returns>
    public static IReadOnlyList<string> Of(Procedure procedure)
    {
        var (published, now) = (procedure.Editions[ProcedureEdition.Published], procedure.InThisEdition);
        var sentences = now.DisputeWeeks.Except(published.DisputeWeeks).Select(rule => Weeks(rule, published)).ToList();
        if (now.Scheme != published.Scheme)
        {
            sentences.Add($"The dispute resolution service that the text calls the {published.Scheme} is named {now.Scheme}.");
        }

        if (now.LetterWithArticle != published.LetterWithArticle)
        {
            sentences.Add($"What the text calls {published.LetterWithArticle} is named {now.LetterWithArticle}.");
        }

        return sentences;
    }

    private static string Weeks(DisputeRule rule, ProcedureEdition published) =>
        $"If you first told us about your complaint {(rule.FirstRaisedFrom is { } from ? $"on or after {from.InWords()}" : "at any time")}, " +
        $"you can go to dispute resolution after {rule.Weeks} weeks, not {published.DisputeWeeks[0].Weeks}.";
}
