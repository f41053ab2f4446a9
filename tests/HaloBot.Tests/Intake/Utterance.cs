using System.Runtime.CompilerServices;
using HaloBot.Complaints;
using HaloBot.Intake;

namespace HaloBot.Tests.Intake;

/// <summary>A line of utterances.tsv: what a customer types and what it means. What is null is not asserted.</summary>
internal sealed record Utterance(string Text, Intent Intent, Category? Category, bool? IsUrgent)
{
    public static IReadOnlyList<Utterance> Read(string file) =>
        [.. File.ReadLines(Path.Combine(Folder(), file)).Where(line => line.Length > 0 && line[0] != '#').Select(Parse)];

    private static string Folder([CallerFilePath] string thisFile = "") => Path.GetDirectoryName(thisFile)!;

    private static Utterance Parse(string line)
    {
        string[] columns = [.. line.Split('\t'), "", "", ""];
        return new Utterance(
            columns[0],
            Enum.Parse<Intent>(columns[1]),
            columns[2].Length > 0 ? Enum.Parse<Category>(columns[2]) : null,
            columns[3] switch { "yes" => true, "no" => false, "" => null, _ => throw new FormatException($"Urgent is yes, no or empty: {line}") });
    }
}
