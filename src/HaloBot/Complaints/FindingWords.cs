using HaloBot.Language;

namespace HaloBot.Complaints;

/// <summary>
/// The words by which a case is found: what its events say of the customer, then what it is about, then what was added. They follow from the
/// events alone, and every further event can only add to them, so that writing them again is harmless at any time, nothing has ever to be taken
/// back as the case goes on, and erasure knows them all (<see cref="Of"/>, before the events are redacted).
/// </summary>
public static class FindingWords
{
    /// <summary>At most so many in all: one transaction of storage.</summary>
    public const int Most = OfThePerson + OfTheComplaint + OfWhatWasAdded;

    private const int OfThePerson = 30;
    private const int OfTheComplaint = 40;
    private const int OfWhatWasAdded = 20;

    public static IReadOnlySet<string> Of(IReadOnlyList<ComplaintEvent> events)
    {
        var words = events.SelectMany(Person).Distinct(StringComparer.Ordinal).Take(OfThePerson).ToHashSet(StringComparer.Ordinal);
        words.UnionWith(events.SelectMany(Complaint).Distinct(StringComparer.Ordinal).Take(OfTheComplaint));
        words.UnionWith(events.SelectMany(Added).Distinct(StringComparer.Ordinal).Take(OfWhatWasAdded));
        return words;
    }

    /// <summary>The words of a text that somebody may look for, in their order.</summary>
    public static IEnumerable<string> In(string text) =>
        FoldedWords.Of(text).Where(word => (word.Length > 1 || char.IsAsciiDigit(word[0])) && !StopWords.Contains(word));

    private static IEnumerable<string> Person(ComplaintEvent e) => e switch
    {
        ComplaintFiled { Details: var details } =>
            [.. FoldedWords.Of(details.Name).Where(word => word.Length > 1), .. Ways(details.Contact), .. Account(details.AccountNumber)],
        ContactAskedFor asked => Ways(asked.Contact),
        ContactChanged changed => Ways(changed.Contact),
        CaseCorrected corrected => Ways(corrected.Contact),
        _ => [],
    };

    private static IEnumerable<string> Complaint(ComplaintEvent e) => e is ComplaintFiled { Details.Description: var description } ? In(description) : [];

    private static IEnumerable<string> Added(ComplaintEvent e) => e is InformationAdded { Text: var text } ? In(text) : [];

    private static IEnumerable<string> Ways(Contact contact) =>
        (contact.Also is { } also ? new[] { contact, also } : [contact]).SelectMany(way => way.Kind switch
        {
            ContactKind.Email => [ContactWords.Email(way.Value), .. FoldedWords.Of(way.Value.Split('@')[0])],
            ContactKind.Phone => ContactWords.Phone(way.Value) is { } phone ? [phone] : [],
            ContactKind.Post => [.. ContactWords.In(way.Value).Words, .. In(way.Value)],
            _ => Array.Empty<string>(),
        });

    // As a whole, and as it may be typed in parts.
    private static IEnumerable<string> Account(string? number) => number is null ? [] : [string.Concat(FoldedWords.Of(number)), .. FoldedWords.Of(number)];
}
