namespace Microsoft.Bot.Builder.Dialogs.Choices;

public class ChoiceFactoryOptions
{
    public ChoiceFactoryOptions()
    {
    }

    public ChoiceFactoryOptions(string inlineSeparator, string inlineOr, string inlineOrMore, bool? includeNumbers)
    {
        InlineSeparator = inlineSeparator;
        InlineOr = inlineOr;
        InlineOrMore = inlineOrMore;
        IncludeNumbers = includeNumbers;
    }

    /// <summary>Default ", ".</summary>
    public string InlineSeparator { get; set; }

    /// <summary>Between two choices; default " or ".</summary>
    public string InlineOr { get; set; }

    /// <summary>Before the last of three or more; default ", or ".</summary>
    public string InlineOrMore { get; set; }

    /// <summary>Default true.</summary>
    public bool? IncludeNumbers { get; set; }
}

public class FindValuesOptions
{
    /// <summary>Default false: every word of a choice must be said.</summary>
    public bool AllowPartialMatches { get; set; }

    /// <summary>How many other words may stand between two words of a choice; default 2.</summary>
    public int? MaxTokenDistance { get; set; }
}

public class FindChoicesOptions : FindValuesOptions
{
    public bool NoValue { get; set; }

    public bool NoAction { get; set; }

    /// <summary>Whether "2" or "two" means the second choice.</summary>
    public bool RecognizeNumbers { get; set; } = true;

    /// <summary>Whether "the second" means the second choice.</summary>
    public bool RecognizeOrdinals { get; set; } = true;
}

public class ModelResult<T>
{
    public string Text { get; set; }

    public int Start { get; set; }

    /// <summary>The last character's position.</summary>
    public int End { get; set; }

    public string TypeName { get; set; }

    public T Resolution { get; set; }
}
