using System.Buffers;

namespace HaloBot.Intake;

/// <summary>What a customer typed, without what nobody can type or see: control characters and overrides of the reading direction.</summary>
public static class CleanText
{
    // None of them lies beyond U+2069.
    private static readonly char[] Unseen =
    [
        .. Enumerable.Range(0, 0x206A).Select(c => (char)c).Where(c => (char.IsControl(c) && c is not ('\n' or '\t')) || OverridesDirection(c)),
    ];

    private static readonly SearchValues<char> AnyUnseen = SearchValues.Create(Unseen);

    public static string Of(string? typed)
    {
        if (string.IsNullOrEmpty(typed))
        {
            return "";
        }

        var clean = typed.AsSpan().ContainsAny(AnyUnseen) ? string.Concat(typed.Split(Unseen)) : typed;
        return clean.Trim();
    }

    private static bool OverridesDirection(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
