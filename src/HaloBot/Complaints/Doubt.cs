namespace HaloBot.Complaints;

/// <summary>A fact that may be out of date: staff are told of it, customers never.</summary>
/// <param name="Fact">The entry's path in procedure.json.</param>
/// <param name="Value">What customers are told at present.</param>
public sealed record Doubt(string Fact, string Value, string Why, string Source, DateOnly LastChecked)
{
    /// <summary>Whether it is about something in which editions differ: choosing another one than the published settles it.</summary>
    internal bool IsSettledByAnEdition => Fact.StartsWith($"editions.{ProcedureEdition.Published}.", StringComparison.Ordinal);

    /// <param name="said">What the entries say, by their paths.</param>
    internal static Doubt Read(ProcedurePart part, IReadOnlyDictionary<string, string> said)
    {
        var fact = part.Value("fact", ProcedureValues.Text) ?? "";
        if (fact.Length > 0 && !said.ContainsKey(fact))
        {
            part.Mistake("fact", "Write the path of an entry of this file, such as \"facts.regulator.fax\".");
        }

        var why = part.Value("why", ProcedureValues.Text)!;
        var (source, lastChecked) = part.ReadStamp();
        part.RequireAllAsked();
        return new Doubt(fact, said.GetValueOrDefault(fact, ""), why, source, lastChecked);
    }
}
