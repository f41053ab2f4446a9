namespace HaloBot.Complaints;

/// <summary>
/// Halo's complaints procedure in one edition: every fact that a customer may be told, and the calendar that dates follow.
/// Everything here comes from procedure.json; nothing is worked out from prose.
/// </summary>
public sealed class Procedure
{
    private readonly ProcedureFile _file;
    private readonly ProcedureEdition _edition;

    private Procedure(ProcedureFile file, string edition, BankHolidays holidays)
    {
        _file = file;
        _edition = file.Editions[edition];
        Edition = edition;
        Calendar = new OfficeCalendar(holidays, Facts.Hours);
    }

    /// <summary>The edition's name, as the setting Procedure:Edition gives it.</summary>
    public string Edition { get; }

    public ProcedureFacts Facts => _file.Facts;

    /// <summary>Sentences that Halo's text does not hold.</summary>
    public ProcedureWording Wording => _file.Wording;

    /// <summary>Periods and permissions that Halo's text does not set.</summary>
    public Settings Settings => _file.Settings;

    /// <summary>The published text, for the /procedure page.</summary>
    public ProcedureDocument Document => _file.Document;

    public OfficeCalendar Calendar { get; }

    /// <summary>Whether customers can be e-mailed: what they are to have in writing then goes by itself, and else by the hand of staff. Default false.</summary>
    public bool EmailIsOn { get; private init; }

    /// <summary>The dispute resolution scheme's name in this edition.</summary>
    public string Scheme => _edition.Scheme;

    /// <summary>What this edition calls the letter that opens the scheme early, as in "ask for a deadlock letter".</summary>
    public string LetterWithArticle => _edition.LetterWithArticle;

    /// <summary>Facts that look outdated in this edition; those that it has adopted the newer of are left out.</summary>
    public IReadOnlyList<Doubt> Doubts =>
        [.. _file.Doubts.Where(doubt => Edition == ProcedureEdition.Published || !doubt.IsSettledByAnEdition)];

    internal ProcedureEdition InThisEdition => _edition;

    internal IReadOnlyDictionary<string, ProcedureEdition> Editions => _file.Editions;

    /// <summary>Weeks after which an eligible customer may go to the scheme, by the date on which Halo was first told.</summary>
    public int DisputeWeeks(DateOnly firstRaised)
    {
        var rules = _edition.DisputeWeeks;
        var last = rules.Count - 1;
        while (rules[last].FirstRaisedFrom > firstRaised)
        {
            last--;
        }

        return rules[last].Weeks;
    }

    public DateOnly DisputeDate(DateOnly firstRaised) => OfficeCalendar.AddWeeks(firstRaised, DisputeWeeks(firstRaised));

    public DueDate WrittenReplyDate(DateOnly received) => Calendar.AddWorkingDays(received, Facts.WrittenReplyWorkingDays);

    /// <param name="edition">A key of procedure.json's editions.</param>
    /// <param name="emailIsOn"><see cref="EmailIsOn"/>.</param>
    /// <exception cref="FormatException">The file or the edition's name is wrong; the message names the entry.</exception>
    public static Procedure Read(string json, string edition, BankHolidays holidays, bool emailIsOn = false)
    {
        var file = ProcedureFile.Read(json);
        return file.Editions.ContainsKey(edition)
            ? new Procedure(file, edition, holidays) { EmailIsOn = emailIsOn }
            : throw new FormatException(
                $"procedure.json has no edition '{edition}'. " +
                string.Join(" ", file.Editions.Select(e => $"'{e.Key}': {e.Value.About}")));
    }
}
