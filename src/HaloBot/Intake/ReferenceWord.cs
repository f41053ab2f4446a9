using System.Text.RegularExpressions;
using HaloBot.Complaints;

namespace HaloBot.Intake;

/// <summary>A case reference in a short message, however it is typed, stands in the phrases as one word.</summary>
internal static partial class ReferenceWord
{
    public const string Word = "casereference";

    private const int Bare = 9;
    private const int WithPrefix = 11;

    /// <summary>
    /// The text with this word in place of its first reference. One with a typing error, or without its last character, counts if HC stands before
    /// it.
    /// </summary>
    public static string InPlaceOf(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return text;
        }

        // Without HC a date may happen to check ("6 Sept 2026"): then only what is written in one piece, or with dashes, counts.
        var whole = InOnePiece().IsMatch(text) && CaseReference.TryParse(text, out var reference) ? reference.ToString().Replace("-", "", StringComparison.Ordinal) : null;
        for (var start = 0; start < text.Length; start++)
        {
            if (char.IsAsciiLetterOrDigit(text[start]) && (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && End(text, start, whole) is { } end)
            {
                return $"{text[..start]} {Word} {text[end..]}";
            }
        }

        return text;
    }

    private static int? End(string text, int start, string? whole)
    {
        Span<char> typed = stackalloc char[WithPrefix];
        var count = 0;
        int? end = null;
        for (var i = start; i < text.Length && count < WithPrefix; i++)
        {
            if (!char.IsAsciiLetterOrDigit(text[i]))
            {
                continue;
            }

            typed[count++] = char.ToUpperInvariant(text[i]);
            if ((i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1])) && IsReference(typed[..count], whole))
            {
                end = i + 1;
            }
        }

        return end;
    }

    [GeneratedRegex(@"hc|(?<!\w)[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z](?!\w)|(?<!\S)[0-9a-z]{9}(?!\w)|^\s*[0-9a-z]{4} [0-9a-z]{4} [0-9a-z]\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 200)]
    private static partial Regex InOnePiece();

    private static bool IsReference(Span<char> typed, string? whole)
    {
        var hasPrefix = typed.Length is WithPrefix or WithPrefix - 1 && typed[0] == 'H' && typed[1] == 'C';
        if (hasPrefix && typed.ContainsAnyInRange('0', '9'))
        {
            return true;
        }

        return whole is not null && typed.Length == Bare && CaseReference.TryParse(new string(typed), out var read)
            && read.ToString().Replace("-", "", StringComparison.Ordinal) == whole;
    }
}
