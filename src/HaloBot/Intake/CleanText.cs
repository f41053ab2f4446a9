using System.Globalization;
using System.Text;

namespace HaloBot.Intake;

/// <summary>What a customer typed, without what nobody can type or see: control characters and overrides of the reading direction.</summary>
public static class CleanText
{
    public static string Of(string? typed)
    {
        if (string.IsNullOrEmpty(typed))
        {
            return "";
        }

        var clean = new StringBuilder(typed.Length);
        foreach (var rune in typed.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' || (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.Control && !OverridesDirection(rune.Value)))
            {
                clean.Append(rune);
            }
        }

        return clean.ToString().Trim();
    }

    private static bool OverridesDirection(int value) => value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
