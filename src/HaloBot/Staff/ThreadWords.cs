using System.Net;
using System.Text.RegularExpressions;
using HaloBot.Complaints;
using Microsoft.Bot.Schema;

namespace HaloBot.Staff;

/// <summary>What a member of staff wrote to the bot, without the mention of it, as plain text.</summary>
public static partial class ThreadWords
{
    public static string Of(IMessageActivity activity) =>
        WebUtility.HtmlDecode(OtherMentions().Replace(activity.RemoveRecipientMention() ?? "", "${name}")).Replace('\u00a0', ' ').Trim();

    /// <summary>"Note: …" is for colleagues, also when it mentions the bot.</summary>
    public static bool IsNote(string words) => words.StartsWith("note:", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// "retry" or "try again", alone in a case's thread or with a reference anywhere: what could not be delivered is to be tried again.
    /// Null when that is not what is meant.
    /// </summary>
    /// <param name="here">The case in whose thread it stands, or null.</param>
    public static CaseReference? RetryOf(string words, CaseReference? here)
    {
        var match = Retry().Match(words);
        return match switch
        {
            { Success: false } => null,
            _ when match.Groups["case"].Value is { Length: > 0 } named => CaseReference.TryParse(named, out var reference) ? reference : null,
            _ => here,
        };
    }

    [GeneratedRegex(@"^(retry|try again)(\s+(?<case>[\w-]+))?\s*[.!]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Retry();

    // A colleague who is mentioned beside the bot reaches the customer as a name.
    [GeneratedRegex("<at[^>]*>(?<name>[^<]*)</at>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 200)]
    private static partial Regex OtherMentions();
}
