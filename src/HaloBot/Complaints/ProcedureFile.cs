using System.Text.Json;

namespace HaloBot.Complaints;

/// <summary>procedure.json as a whole: which entries it has, of which kinds.</summary>
internal sealed record ProcedureFile(
    ProcedureFacts Facts,
    ProcedureWording Wording,
    Settings Settings,
    IReadOnlyDictionary<string, ProcedureEdition> Editions,
    IReadOnlyList<Doubt> Doubts,
    ProcedureDocument Document,
    IReadOnlyDictionary<string, string> Said)
{
    /// <exception cref="FormatException">The file is wrong; the message lists every mistake with its path, its value and the mend.</exception>
    public static ProcedureFile Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var reading = new ProcedureReading();
            var file = Read(new ProcedurePart("", document.RootElement, reading), reading);
            reading.RequireNoMistakes();
            return file;
        }
        catch (JsonException e)
        {
            throw new FormatException(
                $"procedure.json cannot be read at line {e.LineNumber + 1}: {e.Message} Look there for a missing comma, bracket or quotation mark.", e);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            throw new FormatException($"procedure.json holds half a Unicode character: {e.Message} Save it again as UTF-8.", e);
        }
    }

    private static ProcedureFile Read(ProcedurePart root, ProcedureReading reading)
    {
        root.Value("about", ProcedureValues.Lines);
        var facts = ProcedureFacts.Read(root.Part("facts"));
        var wording = ProcedureWording.Read(root.Part("wording"));
        var settings = Complaints.Settings.Read(root.Part("settings"));
        var editions = ProcedureEdition.ReadAll(root.Part("editions"), reading);
        var doubts = root.Parts("doubts").Select(doubt => Doubt.Read(doubt, reading.Said)).ToList();
        var document = ProcedureDocument.Read(root.Part("document"));
        root.RequireAllAsked();
        root.RequireOrder();
        return new ProcedureFile(facts, wording, settings, editions, doubts, document, reading.Said);
    }
}
