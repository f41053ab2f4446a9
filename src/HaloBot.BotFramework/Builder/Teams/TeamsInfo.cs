using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>Who is in the team, or in the chat if the turn is in none.</summary>
public static class TeamsInfo
{
    public static Task<TeamsChannelAccount> GetMemberAsync(ITurnContext turnContext, string userId, CancellationToken cancellationToken = default) =>
        turnContext.Connector().GetMemberAsync(RosterOf(turnContext), userId, cancellationToken);

    public static Task<TeamsPagedMembersResult> GetPagedMembersAsync(
        ITurnContext turnContext, int? pageSize = null, string continuationToken = null, CancellationToken cancellationToken = default) =>
        turnContext.Connector().GetPagedMembersAsync(RosterOf(turnContext), pageSize, continuationToken, cancellationToken);

    public static Task<TeamsPagedMembersResult> GetPagedTeamMembersAsync(
        ITurnContext turnContext,
        string teamId = null,
        string continuationToken = null,
        int? pageSize = null,
        CancellationToken cancellationToken = default) =>
        turnContext.Connector().GetPagedMembersAsync(teamId ?? RosterOf(turnContext), pageSize, continuationToken, cancellationToken);

    /// <summary>The team's channels; the General channel has no name.</summary>
    public static async Task<IList<ChannelInfo>> GetTeamChannelsAsync(
        ITurnContext turnContext, string teamId = null, CancellationToken cancellationToken = default) =>
        (await turnContext.Connector().GetTeamChannelsAsync(teamId ?? RosterOf(turnContext), cancellationToken))?.Conversations ?? [];

    private static string RosterOf(ITurnContext turnContext) =>
        turnContext.Activity.TeamsGetTeamInfo()?.Id ?? turnContext.Activity.Conversation?.Id;
}
