using System.Globalization;
using System.Text;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Puts choices to people in the ways that channels have for it.</summary>
public class ChoiceFactory
{
    /// <summary>Longer titles are cut off on buttons, so they are written out as a list instead.</summary>
    private const int MaxTitleLength = 20;

    /// <summary>Buttons where the channel has them; else in the sentence, or as a numbered list if they are long or more than three.</summary>
    public static IMessageActivity ForChannel(
        string channelId, IList<Choice> list, string text = null, string speak = null, ChoiceFactoryOptions options = null)
    {
        list ??= [];
        var shortTitles = list.All(choice => (choice.Title?.Length ?? 0) <= MaxTitleLength);
        return channelId switch
        {
            Channels.Directline or Channels.Webchat or Channels.Emulator when shortTitles && list.Count <= 100 => SuggestedAction(list, text, speak),
            Channels.Msteams when shortTitles && list.Count <= 50 => HeroCard(list, text, speak),
            _ when shortTitles && list.Count <= 3 => Inline(list, text, speak, options),
            _ => List(list, text, speak, options),
        };
    }

    public static Activity Inline(IList<Choice> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null)
    {
        choices ??= [];
        var sentence = new StringBuilder(text).Append(' ');
        for (var i = 0; i < choices.Count; i++)
        {
            if (i > 0)
            {
                sentence.Append(Joint(i, choices.Count, options));
            }

            if (options?.IncludeNumbers ?? true)
            {
                sentence.Append(CultureInfo.InvariantCulture, $"({i + 1}) ");
            }

            sentence.Append(choices[i].Title);
        }

        return MessageFactory.Text(sentence.ToString(), speak, InputHints.ExpectingInput);
    }

    public static Activity List(IList<string> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null) =>
        List(ToChoices(choices), text, speak, options);

    public static Activity List(IList<Choice> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null)
    {
        choices ??= [];
        var includeNumbers = options?.IncludeNumbers ?? true;
        var lines = choices.Select((choice, i) => (includeNumbers ? $"{i + 1}. " : "- ") + choice.Title);
        return MessageFactory.Text($"{text}\n\n   {string.Join("\n   ", lines)}", speak, InputHints.ExpectingInput);
    }

    public static IMessageActivity SuggestedAction(IList<string> choices, string text = null, string speak = null) =>
        SuggestedAction(ToChoices(choices), text, speak);

    public static IMessageActivity SuggestedAction(IList<Choice> choices, string text = null, string speak = null) =>
        MessageFactory.SuggestedActions(Buttons(choices), text, speak, InputHints.ExpectingInput);

    public static IMessageActivity HeroCard(IList<Choice> choices, string text = null, string speak = null)
    {
        var card = new HeroCard { Text = text, Buttons = [.. Buttons(choices)] };
        var attachment = new Attachment { ContentType = Schema.HeroCard.ContentType, Content = card };
        return MessageFactory.Attachment(attachment, null, speak, InputHints.ExpectingInput);
    }

    public static IList<Choice> ToChoices(IList<string> choices) => choices is null ? [] : [.. choices.Select(choice => new Choice(choice))];

    private static string Joint(int index, int count, ChoiceFactoryOptions options)
    {
        if (index < count - 1)
        {
            return options?.InlineSeparator ?? ", ";
        }

        return count == 2 ? options?.InlineOr ?? " or " : options?.InlineOrMore ?? ", or ";
    }

    private static IEnumerable<CardAction> Buttons(IList<Choice> choices) => (choices ?? []).Select(choice =>
        choice.Action ?? new CardAction { Type = ActionTypes.ImBack, Value = choice.Value, Title = choice.Value });
}
