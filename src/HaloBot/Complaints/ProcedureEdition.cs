namespace HaloBot.Complaints;

/// <summary>What differs from edition to edition: section <c>editions</c> of procedure.json.</summary>
/// <param name="About">For whoever chooses an edition.</param>
/// <param name="Scheme">The dispute resolution scheme's name.</param>
/// <param name="LetterWithArticle">What opens the scheme early, as in "ask for a deadlock letter".</param>
/// <param name="DisputeWeeks">At least one; by date, the first without one.</param>
internal sealed record ProcedureEdition(string About, string Scheme, string LetterWithArticle, IReadOnlyList<DisputeRule> DisputeWeeks)
{
    /// <summary>Exactly Halo's text; every other edition may only bring a customer's date forward.</summary>
    public const string Published = "published";

    public const string Ofcom2026 = "ofcom-2026";

    public static IReadOnlyDictionary<string, ProcedureEdition> ReadAll(ProcedurePart part, ProcedureReading reading)
    {
        var editions = new[] { Published, Ofcom2026 }.ToDictionary(name => name, name => Read(part.Part(name), reading), StringComparer.Ordinal);
        if (editions[Published].DisputeWeeks is [var published, ..] && editions[Ofcom2026].DisputeWeeks is [var newer, ..] && newer.Weeks > published.Weeks)
        {
            var path = $"{part.Path}.{Ofcom2026}.disputeWeeks";
            reading.Mistake(path, reading.Said[path], "No edition may make customers wait longer than the published one.");
        }

        part.RequireAllAsked();
        return editions;
    }

    private static ProcedureEdition Read(ProcedurePart part, ProcedureReading reading)
    {
        var edition = new ProcedureEdition(
            part.Entry("about", ProcedureValues.Text)!,
            part.Entry("scheme", ProcedureValues.Text)!,
            part.Entry("letter", ProcedureValues.WithArticle)!,
            DisputeRule.ReadAll(part.Part("disputeWeeks"), reading));
        part.RequireAllAsked();
        return edition;
    }
}

/// <param name="FirstRaisedFrom">The rule holds for complaints first raised on this date or later, or for all.</param>
internal sealed record DisputeRule(DateOnly? FirstRaisedFrom, int Weeks)
{
    public override string ToString() =>
        FirstRaisedFrom is { } from ? $"{Weeks} weeks for complaints first raised on or after {from.InWords()}" : $"{Weeks} weeks";

    public static IReadOnlyList<DisputeRule> ReadAll(ProcedurePart part, ProcedureReading reading)
    {
        var rules = new List<DisputeRule>();
        foreach (var rule in part.Parts("value"))
        {
            rules.Add(Read(rule, rules.LastOrDefault()));
        }

        part.ReadStamp();
        part.RequireAllAsked();
        reading.Note(part.Path, string.Join("; ", rules));
        return rules;
    }

    private static DisputeRule Read(ProcedurePart part, DisputeRule? before)
    {
        var from = before is null ? default(DateOnly?) : part.Value("firstRaisedFrom", ProcedureValues.Date);
        var rule = new DisputeRule(from, part.Value("weeks", ProcedureValues.Whole(1, 52)));
        if (from <= before?.FirstRaisedFrom)
        {
            part.Mistake("firstRaisedFrom", "Write the rules in the order of their dates, each date once.");
        }

        if (rule.Weeks > before?.Weeks)
        {
            part.Mistake("weeks", "A later rule may only shorten the wait.");
        }

        part.RequireAllAsked();
        return rule;
    }
}
