namespace HaloBot.Complaints;

/// <summary>Halo's published text, word for word: section <c>document</c> of procedure.json.</summary>
/// <param name="LastChecked">When somebody last compared it with what Halo publishes.</param>
/// <param name="CopyLink">The words in it that lead to a copy.</param>
public sealed record ProcedureDocument(
    string Source, DateOnly LastChecked, string Title, string CopyLink, IReadOnlyList<ProcedureSection> Sections)
{
    internal static ProcedureDocument Read(ProcedurePart part)
    {
        var (source, lastChecked) = part.ReadStamp();
        var title = part.Value("title", ProcedureValues.Text)!;
        var link = part.Value("copyLink", ProcedureValues.Text);
        var sections = part.Parts("sections").Select((section, i) => ProcedureSection.Read(section, i + 1)).ToList();
        if (link is not null && sections.Sum(section => section.Paragraphs.Count(text => text.Contains(link, StringComparison.Ordinal))) != 1)
        {
            part.Mistake("copyLink", "Write words that stand in exactly one paragraph of the document.");
        }

        part.RequireAllAsked();
        return new ProcedureDocument(source, lastChecked, title, link ?? "", sections);
    }
}

/// <param name="Heading">Null in the first section only.</param>
/// <param name="Paragraphs">A line break within one is kept.</param>
public sealed record ProcedureSection(string? Heading, IReadOnlyList<string> Paragraphs)
{
    /// <param name="number">Its place among the sections, which it states itself: nobody moves one by accident.</param>
    internal static ProcedureSection Read(ProcedurePart part, int number)
    {
        var stated = part.Value("number", ProcedureValues.Whole(1, 99));
        if (stated > 0 && stated != number)
        {
            part.Mistake("number", $"The sections stand in Halo's order: number {number} belongs here.");
        }

        var section = new ProcedureSection(
            part.Value<string?>("heading", number == 1 ? ProcedureValues.TextOrNull : ProcedureValues.Text),
            part.Value("paragraphs", ProcedureValues.Lines) ?? []);
        part.RequireAllAsked();
        return section;
    }
}
