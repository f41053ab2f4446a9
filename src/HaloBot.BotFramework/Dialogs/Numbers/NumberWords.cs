using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Microsoft.Bot.Builder.Dialogs.Numbers;

/// <summary>Numbers in English words: "twenty-three", "a hundred and five", "minus two point five", "three thousand two hundred".</summary>
internal static class NumberWords
{
    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    public static SaidNumber? First(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        for (var start = 0; start < tokens.Count; start++)
        {
            var at = start;
            if (Read(tokens, ref at) is { } value)
            {
                if (GoesOn(tokens, at) || (start > 0 && tokens[start - 1].Normalized is "point" or "half"))
                {
                    return new SaidNumber(tokens[start].Start, null);
                }

                var isNegative = start > 0 && tokens[start - 1].Normalized == "minus";
                return new SaidNumber(tokens[isNegative ? start - 1 : start].Start, isNegative ? -value : value);
            }
        }

        return null;
    }

    /// <summary>A number that is all of <paramref name="text"/>, in words or in figures.</summary>
    public static int? Whole(string text)
    {
        if (int.TryParse(text, out var figure))
        {
            return figure;
        }

        var tokens = Tokenizer.Tokenize(text);
        var at = 0;
        return Read(tokens, ref at) is { } value && at == tokens.Count ? (int)value : null;
    }

    /// <summary>Whether a number goes on there in a way that is not understood: then its beginning is not the number that was meant.</summary>
    public static bool GoesOn(string rest) => GoesOn(Tokenizer.Tokenize(rest), 0);

    private static bool GoesOn(List<Token> tokens, int at)
    {
        var isAnd = Word(tokens, at) == "and";
        var next = Word(tokens, isAnd ? at + 1 : at);
        return next is "half" or "quarter" || (next == "a" && Word(tokens, isAnd ? at + 2 : at + 1) is "half" or "quarter")
            || (next.Length > 0 && char.IsAsciiDigit(next[0]) && int.TryParse(next, out _))
            || (!isAnd && (next is "hundred" or "thousand" or "million" or "billion" or "trillion" or "dozen" or "point"
                || SpokenNumbers.Word(next) is not null || Array.IndexOf(Tens, next) >= 0));
    }

    private static decimal? Read(List<Token> tokens, ref int at)
    {
        if (WholeNumber(tokens, ref at) is not { } whole)
        {
            return null;
        }

        var (value, place, point) = ((decimal)whole, 0.1m, at + 1);
        while (Word(tokens, at) == "point" && point < tokens.Count && SpokenNumbers.Word(tokens[point].Normalized) is { } digit and < 10)
        {
            value += digit * place;
            (place, point) = (place / 10, point + 1);
        }

        at = value == whole && point == at + 1 ? at : point;
        return value;
    }

    private static int? WholeNumber(List<Token> tokens, ref int at)
    {
        int? sum = null;
        foreach (var (name, factor) in new[] { ("million", 1_000_000), ("thousand", 1_000), ("", 1) })
        {
            var next = sum is not null && Word(tokens, at) == "and" ? at + 1 : at;
            if (BelowThousand(tokens, ref next) is { } count && (factor == 1 || Word(tokens, next) == name))
            {
                sum = (sum ?? 0) + (count * factor);
                at = factor == 1 ? next : next + 1;
            }
        }

        return sum;
    }

    private static int? BelowThousand(List<Token> tokens, ref int at)
    {
        var next = at;
        var count = Word(tokens, at) is "a" && Word(tokens, at + 1) is "hundred" or "thousand" or "million" ? 1 : BelowHundred(tokens, ref next);
        next = Word(tokens, at) is "a" && count == 1 ? at + 1 : next;
        if (count is > 0 and < 100 && Word(tokens, next) == "hundred")
        {
            var rest = Word(tokens, next + 1) == "and" ? next + 2 : next + 1;
            var tail = BelowHundred(tokens, ref rest);
            (count, next) = ((count * 100) + (tail ?? 0), tail is null ? next + 1 : rest);
        }

        at = count is null ? at : next;
        return count;
    }

    private static int? BelowHundred(List<Token> tokens, ref int at)
    {
        if (Array.IndexOf(Tens, Word(tokens, at)) is >= 0 and var ten)
        {
            at++;
            var unit = SpokenNumbers.Word(Word(tokens, at)) is { } one and > 0 and < 10 ? one : 0;
            at += unit > 0 ? 1 : 0;
            return ((ten + 2) * 10) + unit;
        }

        var small = SpokenNumbers.Word(Word(tokens, at));
        at += small is null ? 0 : 1;
        return small;
    }

    private static string Word(List<Token> tokens, int at) => at < tokens.Count ? tokens[at].Normalized : "";
}
