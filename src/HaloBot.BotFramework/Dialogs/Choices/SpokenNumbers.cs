using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>English numbers up to twenty in words, or in figures: "2", "two", "2nd", "the second one".</summary>
internal static class SpokenNumbers
{
    private static readonly string[] Cardinals =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ];

    private static readonly string[] Ordinals =
    [
        "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
        "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ];

    public static int? Ordinal(Token token)
    {
        var word = token.Normalized;
        var isFigure = word.Length > 2 && word[^2..] is "st" or "nd" or "rd" or "th";
        return (isFigure ? Figure(word[..^2]) : null) ?? Word(Ordinals, word);
    }

    /// <summary>A whole number: the 2 of "2.5" and of "2,000" is not one.</summary>
    public static int? Cardinal(Token token, string utterance)
    {
        var isPart = IsDigitBeyondPoint(utterance, token.End, +1) || IsDigitBeyondPoint(utterance, token.Start, -1)
            || (token.Start > 0 && utterance[token.Start - 1] == '-');
        return isPart ? null : Figure(token.Normalized) ?? Word(Cardinals, token.Normalized);
    }

    /// <summary>zero to twenty.</summary>
    public static int? Word(string word) => Word(Cardinals, word);

    private static bool IsDigitBeyondPoint(string utterance, int edge, int step)
    {
        var digit = edge + (2 * step);
        return digit >= 0 && digit < utterance.Length && utterance[edge + step] is '.' or ',' && char.IsAsciiDigit(utterance[digit]);
    }

    private static int? Figure(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int? Word(string[] words, string word) => Array.IndexOf(words, word) is >= 0 and var number ? number : null;
}
