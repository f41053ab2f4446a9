using Microsoft.Bot.Schema;

namespace HaloBot.Staff;

/// <summary>What the Teams client of whoever sent an activity can do.</summary>
internal static class TeamsClient
{
    // The platforms that the clientInfo entity names. All of them open dialogs; of others it is not known.
    private static readonly HashSet<string> WithDialogs = new(StringComparer.OrdinalIgnoreCase) { "Web", "Windows", "Mac", "iOS", "Android" };

    public static bool HasDialogs(IActivity activity) =>
        activity.Entities?.FirstOrDefault(entity => entity.Type == "clientInfo") is not { } info
        || SdkSeam.TextOf(info, "platform") is not { } platform
        || WithDialogs.Contains(platform);
}
