namespace HaloBot.Complaints;

/// <summary>
/// What staff should know about the procedure that the program follows: facts that look outdated, what the other edition
/// would change, and whether the bank holidays run out. Customers never see it.
/// </summary>
public static class ProcedureCheck
{
    /// <summary>The setting that adopts the newer rules.</summary>
    public const string Setting = "Procedure:Edition";

    public static IReadOnlyList<string> Lines(Procedure procedure) =>
    [
        $"{Setting} is '{procedure.Edition}': {procedure.InThisEdition.About}",
        .. procedure.Doubts.Select(doubt => Line(doubt, procedure)),
        .. procedure.Editions.Keys.Where(edition => edition != procedure.Edition).Select(edition => Compare(edition, procedure)),
    ];

    /// <summary>A warning when the bank holidays are known for less than a year from today, or null.</summary>
    public static string? HolidaysRunOut(Procedure procedure, DateOnly today)
    {
        var until = procedure.Calendar.KnownUntil;
        return until.AddYears(-1) >= today
            ? null
            : $"Bank holidays are known only until {until.InFull()}; later working days are provisional. Put a newer file from " +
              "www.gov.uk/bank-holidays.json in place of Complaints/bank-holidays-england-and-wales.json and restart.";
    }

    private static string Line(Doubt doubt, Procedure procedure) =>
        $"{doubt.Fact} looks outdated (\"{doubt.Value}\"): {doubt.Why} {Mend(doubt, procedure)} " +
        $"Source: {doubt.Source}; last checked {doubt.LastChecked.InWords()}.";

    internal static string Mend(Doubt doubt, Procedure procedure) =>
        doubt.IsSettledByAnEdition
            ? $"{Setting} '{procedure.Editions.Keys.First(edition => edition != ProcedureEdition.Published)}' adopts the newer rule."
            : "No edition changes it: ask Halo, then correct it in procedure.json.";

    private static string Compare(string other, Procedure procedure)
    {
        var (here, there) = (procedure.InThisEdition, procedure.Editions[other]);
        return $"{Setting} '{other}' would change: dispute resolution after {Weeks(here)} → {Weeks(there)}; " +
               $"the scheme's name {here.Scheme} → {there.Scheme}; the letter {here.LetterWithArticle} → {there.LetterWithArticle}. " +
               there.About;
    }

    private static string Weeks(ProcedureEdition edition) => string.Join(", ", edition.DisputeWeeks);
}
