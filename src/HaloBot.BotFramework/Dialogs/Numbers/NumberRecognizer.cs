namespace Microsoft.Bot.Builder.Dialogs.Numbers;

/// <param name="Value">Null where a number begins that is not understood as a whole.</param>
internal readonly record struct SaidNumber(int Start, decimal? Value);

/// <summary>The first number of a text, whether in figures or in words. Beyond the range of a decimal there are none.</summary>
internal static class NumberRecognizer
{
    public static decimal? Recognize(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var (figures, words) = (NumberFigures.First(text), NumberWords.First(text));
        return figures is null || words?.Start < figures.Value.Start ? words?.Value : figures.Value.Value;
    }
}
