using System.Text.Json;
using System.Text.Json.Serialization;

namespace HaloBot.Complaints;

/// <summary>
/// Halo's complaints procedure in one edition: every fact that a customer may be told, and the calendar that dates follow.
/// Everything here comes from procedure.json; nothing is worked out from prose.
/// </summary>
public sealed class Procedure
{
    private readonly ProcedureEdition _edition;

    private Procedure(ProcedureFile file, ProcedureEdition edition, BankHolidays holidays)
    {
        _edition = edition;
        Facts = file.Facts;
        Document = file.Document;
        Calendar = new OfficeCalendar(holidays, Facts.Opens, Facts.Closes);
    }

    public string Edition { get; private init; } = "";

    public ProcedureFacts Facts { get; }

    /// <summary>The published text, for the /procedure page.</summary>
    public ProcedureDocument Document { get; }

    public Settings Settings { get; } = new(1, 5, 1, 5, 5, 28, 6, new TimeOnly(8, 30), false);

    public OfficeCalendar Calendar { get; }

    /// <summary>The dispute resolution scheme's name in this edition.</summary>
    public string Scheme => _edition.Scheme;

    /// <summary>What this edition calls the letter that opens the scheme early, as in "ask for a deadlock letter".</summary>
    public string LetterWithArticle => _edition.LetterWithArticle;

    /// <summary>Weeks after which an eligible customer may go to the scheme, by the date on which Halo was first told.</summary>
    public int DisputeWeeks(DateOnly firstRaised) =>
        _edition.DisputeWeeks.Last(rule => rule.FirstRaisedFrom is not { } from || firstRaised >= from).Weeks;

    public DateOnly DisputeDate(DateOnly firstRaised) => OfficeCalendar.AddWeeks(firstRaised, DisputeWeeks(firstRaised));

    public DueDate WrittenReplyDate(DateOnly received) => Calendar.AddWorkingDays(received, Facts.WrittenReplyWorkingDays);

    /// <param name="edition">A key of procedure.json's editions.</param>
    /// <exception cref="FormatException">The file or the edition's name is wrong; the message names the entry.</exception>
    public static Procedure Read(string json, string edition, BankHolidays holidays)
    {
        ProcedureFile file;
        try
        {
            file = JsonSerializer.Deserialize(json, ProcedureJson.Default.ProcedureFile)!;
        }
        catch (JsonException e)
        {
            throw new FormatException($"procedure.json cannot be read at {e.Path}: {e.Message}", e);
        }

        return file.Editions.TryGetValue(edition, out var chosen)
            ? new Procedure(file, chosen, holidays) { Edition = edition }
            : throw new FormatException(
                $"procedure.json has no edition '{edition}'. " +
                string.Join(" ", file.Editions.Select(e => $"'{e.Key}': {e.Value.About}")));
    }
}

public sealed record ProcedureFacts(
    string Company,
    string LegalName,
    string Email,
    IReadOnlyList<string> Address,
    TimeOnly Opens,
    TimeOnly Closes,
    int WrittenReplyWorkingDays,
    int SmallBusinessPeople,
    string DisputeAddressee,
    IReadOnlyList<string> DisputeAddress,
    Regulator Regulator,
    int FirstContactWorkingDays,
    string LifeInDanger);

public sealed record Regulator(
    string Name, IReadOnlyList<string> Post, IReadOnlyList<string> Phones, string Textphone, string Fax, string Website);

public sealed record ProcedureDocument(string Title, IReadOnlyList<ProcedureSection> Sections);

public sealed record ProcedureSection(string? Heading, IReadOnlyList<string> Paragraphs);

internal sealed record ProcedureEdition(string About, string Scheme, string LetterWithArticle, IReadOnlyList<DisputeRule> DisputeWeeks);

internal sealed record DisputeRule(DateOnly? FirstRaisedFrom, int Weeks);

internal sealed record ProcedureFile(
    string Source,
    DateOnly LastChecked,
    ProcedureFacts Facts,
    IReadOnlyDictionary<string, ProcedureEdition> Editions,
    ProcedureDocument Document);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(ProcedureFile))]
internal sealed partial class ProcedureJson : JsonSerializerContext;
