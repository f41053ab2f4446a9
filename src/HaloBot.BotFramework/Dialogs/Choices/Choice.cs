using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

public class Choice
{
    public Choice(string value = null) => Value = value;

    public string Value { get; set; }

    /// <summary>The button for this choice, if its title differs from the value.</summary>
    public CardAction Action { get; set; }

    public List<string> Synonyms { get; set; }

    internal string Title => string.IsNullOrEmpty(Action?.Title) ? Value : Action.Title;
}

public class FoundChoice
{
    public string Value { get; set; }

    /// <summary>Counted from 0.</summary>
    public int Index { get; set; }

    public float Score { get; set; }

    /// <summary>The words that were recognised, if they are not the value itself.</summary>
    public string Synonym { get; set; }
}

public enum ListStyle
{
    None,
    Auto,
    Inline,
    List,
    SuggestedAction,
    HeroCard,
}
