using System.Buffers;

namespace HaloBot.Complaints;

/// <summary>
/// A case's name, such as <c>HC-7K3M-9QXD-4</c>: 40 random bits in Crockford's base 32 and one check character.
/// It cannot be guessed, can be read aloud (no I, L, O or U), and a mistyped one is noticed.
/// </summary>
public readonly record struct CaseReference
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Digits = 8;
    private static readonly SearchValues<char> Symbols = SearchValues.Create(Alphabet);

    private readonly string? _symbols;

    private CaseReference(string symbols) => _symbols = symbols;

    /// <summary>Makes a reference of five random bytes; the caller draws them, so that this stays a pure function.</summary>
    /// <exception cref="ArgumentException">There are not exactly five bytes.</exception>
    public static CaseReference FromRandomBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != 5)
        {
            throw new ArgumentException("A reference is made of exactly five random bytes.", nameof(bytes));
        }

        var bits = 0UL;
        foreach (var b in bytes)
        {
            bits = (bits << 8) | b;
        }

        Span<char> symbols = stackalloc char[Digits + 1];
        for (var i = Digits - 1; i >= 0; i--, bits >>= 5)
        {
            symbols[i] = Alphabet[(int)(bits & 31)];
        }

        symbols[Digits] = CheckSymbol(symbols[..Digits]);
        return new CaseReference(new string(symbols));
    }

    /// <summary>
    /// Finds a reference in what a person typed: see <see cref="CaseReferenceSearch"/>. A reference with a typing error is
    /// not found.
    /// </summary>
    public static bool TryParse(string? text, out CaseReference reference)
    {
        if (text is not null && (SymbolsOfOurs(text) ?? CaseReferenceSearch.In(text)) is { } symbols)
        {
            reference = new CaseReference(symbols);
            return true;
        }

        reference = default;
        return false;
    }

    public static CaseReference Parse(string text) =>
        TryParse(text, out var reference) ? reference : throw new FormatException($"'{text}' is not a case reference.");

    public override string ToString() => _symbols is { } s ? $"HC-{s[..4]}-{s[4..8]}-{s[8]}" : "";

    /// <summary>Whether these nine symbols belong together: the last one checks the others.</summary>
    internal static bool IsWhole(ReadOnlySpan<char> symbols) =>
        symbols.Length == Digits + 1 && !symbols.ContainsAnyExcept(Symbols) && CheckSymbol(symbols[..Digits]) == symbols[Digits];

    // As ToString writes it: what storage gives back needs no search.
    private static string? SymbolsOfOurs(string text)
    {
        if (text.Length != 14 || !text.StartsWith("HC-", StringComparison.Ordinal) || text[7] != '-' || text[12] != '-')
        {
            return null;
        }

        Span<char> symbols = stackalloc char[Digits + 1];
        text.AsSpan(3, 4).CopyTo(symbols);
        text.AsSpan(8, 4).CopyTo(symbols[4..]);
        symbols[Digits] = text[13];
        return IsWhole(symbols) ? new string(symbols) : null;
    }

    // The check character is a weighted sum over GF(32) in which every position has another weight. So any one wrong
    // character, and any two characters that changed places, give another check character.
    private static char CheckSymbol(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        foreach (var digit in digits)
        {
            sum = TimesAlpha(sum ^ Alphabet.IndexOf(digit, StringComparison.Ordinal));
        }

        return Alphabet[sum];
    }

    // Multiplication by x in GF(32), reduced by the primitive polynomial x⁵ + x² + 1.
    private static int TimesAlpha(int value) => (value & 16) == 0 ? value << 1 : (value << 1) ^ 0b100101;
}
