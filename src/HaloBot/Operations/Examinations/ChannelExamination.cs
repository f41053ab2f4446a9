using System.Net;
using HaloBot.Complaints;
using HaloBot.Delivery;
using HaloBot.Staff;
using HaloBot.Storage;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace HaloBot.Operations.Examinations;

/// <summary>Whether there is a staff's channel, and HaloBot is in it.</summary>
public sealed class ChannelExamination(StaffChannel channel, TeamsPosts posts) : IExamination
{
    private const string AddIt = "Add HaloBot to the team again (Teams: Apps › HaloBot › Add to a team); what waits is then posted.";

    public string Name => "Staff channel";

    public async Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken)
    {
        var state = await channel.ReadAsync(cancellationToken);
        if (channel.Place is not { } place)
        {
            return [new Finding(Name, FindingState.Bad, "HaloBot has not been added to a team yet; alerts wait.", "In Teams, add HaloBot to the channel in which complaints are to be posted.")];
        }

        try
        {
            IList<ChannelInfo> channels = [];
            await posts.InChannelAsync(async (turn, cancel) => channels = await TeamsInfo.GetTeamChannelsAsync(turn, place.TeamId, cancel), cancellationToken);
            return [Found(channels.FirstOrDefault(one => one.Id == place.ChannelId), place, state)];
        }
        catch (ErrorResponseException e) when (e.Response?.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound)
        {
            return [new Finding(Name, FindingState.Bad, $"HaloBot is not in the team{Removed(state)} (Teams {Failures.Describe(e)}); alerts wait.", AddIt)];
        }
        catch (Exception e) when (e is ErrorResponseException or HttpRequestException)
        {
            return [new Finding(Name, FindingState.Bad, $"Teams {Failures.Describe(e)}; alerts wait and are tried again.",
                channel.IsFixed ? "If it stays so, look at Teams:ServiceUrl and at the bot's Teams channel in Azure." : "If it stays so, look at the bot's Teams channel in Azure.")];
        }
    }

    private Finding Found(ChannelInfo? found, StaffPlace place, StaffChannelState state) => found is null
        ? new Finding(Name, FindingState.Bad, "HaloBot is in the team, but the channel is not: it may have been deleted.",
            channel.IsFixed ? "Set Teams:ChannelId to a channel of the team." : "Add HaloBot to another channel of the team.")
        : Finding.Good(Name, $"HaloBot is in {(place.ChannelId == place.TeamId ? "the General channel" : $"the channel \"{found.Name}\"")}{(channel.IsFixed ? ", which the settings fix" : "")}." +
            (state.Asked is null ? "" : " A manager has not answered yet whether to move it elsewhere."));

    private static string Removed(StaffChannelState state) =>
        state.RemovedAt is { } at ? $": it was taken out on {OfficeCalendar.DateOf(at).InFull()}" : "";
}
