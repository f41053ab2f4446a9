using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

public static class TeamsActivityExtensions
{
    public static string TeamsGetChannelId(this IActivity activity) => activity.GetChannelData<TeamsChannelData>()?.Channel?.Id;

    /// <summary>The channel that was chosen when the app was installed.</summary>
    public static string TeamsGetSelectedChannelId(this IActivity activity) =>
        activity.GetChannelData<TeamsChannelData>()?.Settings?.SelectedChannel?.Id;

    public static TeamInfo TeamsGetTeamInfo(this IActivity activity) => activity.GetChannelData<TeamsChannelData>()?.Team;

    /// <summary>Lets the message appear in its reader's activity feed.</summary>
    public static void TeamsNotifyUser(this IActivity activity)
    {
        var channelData = activity.GetChannelData<TeamsChannelData>() ?? new TeamsChannelData();
        channelData.Notification = new NotificationInfo(alert: true);
        activity.ChannelData = channelData;
    }
}
