using Microsoft.Bot.Schema;

namespace HaloBot.Staff;

/// <summary>What a member of staff wrote to the bot, without the mention of it.</summary>
public static class ThreadWords
{
    public static string Of(IMessageActivity activity) =>
        (activity.RemoveRecipientMention() ?? "").Replace("&nbsp;", " ", StringComparison.Ordinal).Replace('\u00a0', ' ').Trim();

    /// <summary>"Note: …" is for colleagues, also when it mentions the bot.</summary>
    public static bool IsNote(string words) => words.StartsWith("note:", StringComparison.OrdinalIgnoreCase);
}
