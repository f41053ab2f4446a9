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

    /// <summary>"retry" and nothing else, or with a case's reference: what could not be delivered is to be tried again. It is never meant for the customer.</summary>
    /// <param name="named">What stands where the reference should, or null.</param>
    public static bool IsRetry(string words, out string? named)
    {
        var match = Retry().Match(words);
        named = match.Groups["case"] is { Success: true, Value: var value } ? value : null;
        return match.Success;
    }

    [GeneratedRegex(@"^retry(\s+(?<case>HC[\w-]*))?\s*[.!]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Retry();

    // A colleague who is mentioned beside the bot reaches the customer as a name.
    [GeneratedRegex("<at[^>]*>(?<name>[^<]*)</at>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 200)]
    private static partial Regex OtherMentions();
}
