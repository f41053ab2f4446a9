using System.Globalization;

namespace HaloBot.Complaints;

/// <summary>
/// Finds a case reference in what people type: any case; space, dash, dot, slash, underscore or nothing between the
/// symbols; I and L for 1 and O for 0; with or without HC; alone or inside a sentence. It looks at each character a
/// dozen times at most, however long and hostile the text is.
/// </summary>
internal static class CaseReferenceSearch
{
    private const int Bare = 9;
    private const int WithPrefix = Bare + 2;

    /// <returns>The nine symbols of the first reference, or null.</returns>
    public static string? In(string text)
    {
        var (first, last) = (0, text.Length - 1);
        while (first <= last && IsBoundary(text, first))
        {
            first++;
        }

        while (last > first && IsBoundary(text, last))
        {
            last--;
        }

        return Find(text, first, last, prefixed: true) ?? Find(text, first, last, prefixed: false);
    }

    // Whoever writes HC means a reference. Without it, ordinary words can happen to have nine letters and to check: they
    // count only with a digit among them, or when there is nothing else in the text.
    private static string? Find(string text, int first, int last, bool prefixed)
    {
        for (var i = first; i <= last; i++)
        {
            if (char.IsAsciiLetterOrDigit(text[i]) && IsBoundary(text, i - 1) && At(text, i, prefixed, i == first, last) is { } symbols)
            {
                return symbols;
            }
        }

        return null;
    }

    private static string? At(string text, int start, bool prefixed, bool isFirst, int last)
    {
        Span<char> typed = stackalloc char[WithPrefix];
        var wanted = prefixed ? WithPrefix : Bare;
        var count = 0;
        for (var i = start; i < text.Length; i++)
        {
            if (char.IsAsciiLetterOrDigit(text[i]))
            {
                typed[count++] = char.ToUpperInvariant(text[i]);
                if (count == wanted)
                {
                    return IsBoundary(text, i + 1) ? Read(typed[..count], prefixed, isFirst && i == last) : null;
                }

                if (prefixed && count <= 2 && typed[count - 1] != "HC"[count - 1])
                {
                    return null;
                }
            }
            else if (!IsSeparator(text[i]) && !(prefixed && count == 2 && text[i] is ':' or '#'))
            {
                return null;
            }
        }

        return null;
    }

    private static string? Read(Span<char> typed, bool prefixed, bool alone)
    {
        var symbols = prefixed ? typed[2..] : typed;
        if (!prefixed && !alone && !symbols.ContainsAnyInRange('0', '9'))
        {
            return null;
        }

        symbols.Replace('I', '1');
        symbols.Replace('L', '1');
        symbols.Replace('O', '0');
        return CaseReference.IsWhole(symbols) ? new string(symbols) : null;
    }

    private static bool IsBoundary(string text, int at) => at < 0 || at >= text.Length || !char.IsLetterOrDigit(text[at]);

    private static bool IsSeparator(char c) =>
        c is '.' or '/' or '_' or '−' || char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation;
}
