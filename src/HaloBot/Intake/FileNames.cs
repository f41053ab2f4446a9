using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace HaloBot.Intake;

/// <summary>What customers' files are called: no folders, nothing unseen, nothing that a computer could not save, and an ending that is true.</summary>
public static partial class FileNames
{
    private const int Longest = 100;
    private const string Forbidden = "<>:\"|?*%;";

    /// <param name="sent">As the customer's computer named it, or null.</param>
    public static string Clean(string? sent, FileType type)
    {
        var name = Printable(sent);
        if (!Fits(name, type))
        {
            name = Ending().Replace(name, "").TrimEnd('.', ' ');
        }

        if (name.Length == 0)
        {
            return type.Untitled;
        }

        return Fits(name, type)
            ? $"{Cut(Path.GetFileNameWithoutExtension(name))}{Path.GetExtension(name)}"
            : $"{Cut(name)}.{type.Extensions[0]}";
    }

    /// <summary>The name of something that was not kept, to speak of it.</summary>
    public static string Shown(string? sent) => Printable(sent) is { Length: > 0 } name ? Cut(name) : "the file";

    /// <summary>The same name, or one with a number: telephones call every photo alike.</summary>
    public static string Unlike(string name, IEnumerable<string> others)
    {
        var taken = others.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var (stem, ending) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        return Enumerable.Range(1, taken.Count + 1).Select(n => n == 1 ? name : $"{stem} ({n}){ending}").First(one => !taken.Contains(one));
    }

    private static bool Fits(string name, FileType type) =>
        type.Extensions.Any(extension => name.EndsWith($".{extension}", StringComparison.OrdinalIgnoreCase) && name.Length > extension.Length + 1);

    private static string Printable(string? sent)
    {
        var last = (sent ?? "").Split('/', '\\')[^1];
        var name = new StringBuilder(last.Length);
        foreach (var rune in last.EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned:
                case UnicodeCategory.Surrogate:
                    break;
                case UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                    name.Append(' ');
                    break;
                default:
                    name.Append(rune == Rune.ReplacementChar || (rune.IsAscii && Forbidden.Contains((char)rune.Value)) ? "_" : rune.ToString());
                    break;
            }
        }

        return string.Join(' ', name.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim('.', ' ');
    }

    private static string Cut(string name)
    {
        var most = Longest - ".jpeg".Length;
        return (name.Length <= most ? name : name[..(char.IsHighSurrogate(name[most - 1]) ? most - 1 : most)]).TrimEnd('.', ' ');
    }

    [GeneratedRegex(@"\.[a-z][a-z0-9]{1,4}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Ending();
}
