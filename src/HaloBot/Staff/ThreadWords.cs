using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;

namespace HaloBot.Staff;

/// <summary>What a member of staff wrote to the bot, without the mention of it, as plain text.</summary>
public static partial class ThreadWords
{
    public static string Of(IMessageActivity activity) =>
        WebUtility.HtmlDecode(OtherMentions().Replace(activity.RemoveRecipientMention() ?? "", "${name}")).Replace('\u00a0', ' ').Trim();

    /// <summary>"Note: …" is for colleagues, also when it mentions the bot.</summary>
    public static bool IsNote(string words) => words.StartsWith("note:", StringComparison.OrdinalIgnoreCase);

    /// <summary>"retry" or "try again", alone: what could not be delivered is to be tried again.</summary>
    public static bool IsRetry(string words) => words.TrimEnd('.', '!').ToUpperInvariant() is "RETRY" or "TRY AGAIN";

    // A colleague who is mentioned beside the bot reaches the customer as a name.
    [GeneratedRegex("<at[^>]*>(?<name>[^<]*)</at>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 200)]
    private static partial Regex OtherMentions();
}
