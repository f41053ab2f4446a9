using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

internal readonly record struct Token(int Start, int End, string Normalized);

/// <summary>Breaks text into lower-cased words at spaces and punctuation; every emoji is a word of its own.</summary>
internal static class Tokenizer
{
    public static List<Token> Tokenize(string text)
    {
        var tokens = new List<Token>();
        var wordStart = -1;
        var position = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var breaks = IsBreak(rune.Value);
            if ((breaks || !rune.IsBmp) && wordStart >= 0)
            {
                AddWord(text, wordStart, position - 1, tokens);
                wordStart = -1;
            }

            if (!rune.IsBmp)
            {
                tokens.Add(new Token(position, position + 1, rune.ToString()));
            }
            else if (!breaks && wordStart < 0)
            {
                wordStart = position;
            }

            position += rune.Utf16SequenceLength;
        }

        if (wordStart >= 0)
        {
            AddWord(text, wordStart, text.Length - 1, tokens);
        }

        return tokens;
    }

    private static void AddWord(string text, int start, int end, List<Token> tokens) =>
        tokens.Add(new Token(start, end, text[start..(end + 1)].ToLower(CultureInfo.InvariantCulture)));

    // Latin punctuation and symbols, accents standing alone, and the blocks of general punctuation and symbols.
    private static bool IsBreak(int codePoint) => codePoint
        is <= 0x2F or (>= 0x3A and <= 0x40) or (>= 0x5B and <= 0x60) or (>= 0x7B and <= 0xBF)
        or (>= 0x2B9 and <= 0x36F) or (>= 0x2000 and <= 0x2BFF) or (>= 0x2E00 and <= 0x2E7F);
}
