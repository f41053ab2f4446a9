using System.Globalization;
using System.Text.Json.Nodes;

namespace HaloBot.Local.Teams;

/// <summary>Who is in the team, and what the team is.</summary>
internal static class TeamsRoster
{
    public static void MapTeamsRoster(this IEndpointRouteBuilder teams)
    {
        var members = teams.MapGroup("/v3/conversations/{conversation}").AddEndpointFilter(RequireConversation);
        members.MapGet("/members", (string conversation) => Results.Json(new JsonArray([.. MembersOf(conversation).Select(Member)])));
        members.MapGet("/members/{member}", (string conversation, string member) =>
            TeamsDirectory.Find(member) is { } person && MembersOf(conversation).Contains(person) ? Results.Json(Member(person)) : TeamsErrors.UnknownMember());
        members.MapGet("/pagedmembers", Page);

        var team = teams.MapGroup("/v3/teams/{team}").AddEndpointFilter(RequireTeam);
        team.MapGet(string.Empty, () => Results.Json(Team()));
        team.MapGet("/conversations", () => Results.Json(Channels()));
    }

    /// <summary>The roster may be asked for by the team's id, a channel's, a thread's or a chat's.</summary>
    private static ValueTask<object?> RequireConversation(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var address = TeamsAddress.Parse((string)http.Request.RouteValues["conversation"]!) with { RootId = null };
        return http.RequestServices.GetRequiredService<ConnectorGate>().RefuseAddress(address) is { } refusal ? new(refusal) : next(context);
    }

    private static ValueTask<object?> RequireTeam(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        return http.Request.RouteValues["team"] is not (TeamsDirectory.TeamId or TeamsDirectory.TeamGroupId) ? new(TeamsErrors.UnknownTeam())
            : !http.RequestServices.GetRequiredService<TeamApp>().Installed ? new(TeamsErrors.NotInstalled())
            : next(context);
    }

    private static IEnumerable<Person> MembersOf(string conversation) =>
        TeamsAddress.Parse(conversation).ChatOf is { } person ? [person] : TeamsDirectory.Members;

    private static IResult Page(string conversation, int? pageSize, string? continuationToken)
    {
        var size = Math.Clamp(pageSize ?? 200, 1, 500);
        _ = int.TryParse(continuationToken, NumberStyles.None, CultureInfo.InvariantCulture, out var start);
        var members = MembersOf(conversation).ToList();
        var page = new JsonObject { ["members"] = new JsonArray([.. members.Skip(start).Take(size).Select(Member)]) };
        if (start + size < members.Count)
        {
            page["continuationToken"] = (start + size).ToString(CultureInfo.InvariantCulture);
        }

        return Results.Json(page);
    }

    private static JsonObject Member(Person person)
    {
        var names = person.Name.Split(' ');
        var mailbox = $"{person.Key}@halo.example";
        return new JsonObject
        {
            ["id"] = person.Id,
            ["name"] = person.Name,
            ["aadObjectId"] = person.AadObjectId,
            ["objectId"] = person.AadObjectId,
            ["givenName"] = names[0],
            ["surname"] = names[^1],
            ["email"] = mailbox,
            ["userPrincipalName"] = mailbox,
            ["tenantId"] = person.TenantId,
            ["userRole"] = person.Guest ? "guest" : "user",
        };
    }

    private static JsonObject Team() => new()
    {
        ["id"] = TeamsDirectory.TeamId,
        ["name"] = TeamsDirectory.TeamName,
        ["aadGroupId"] = TeamsDirectory.TeamGroupId,
        ["tenantId"] = TeamsDirectory.TenantId,
        ["type"] = "standard",
        ["channelCount"] = TeamsDirectory.Channels.Count,
        ["memberCount"] = TeamsDirectory.Members.Count(),
    };

    /// <summary>As in Teams, the General channel has the team's id and no name.</summary>
    private static JsonObject Channels() => new()
    {
        ["conversations"] = new JsonArray(
            new JsonObject { ["id"] = TeamsDirectory.TeamId },
            new JsonObject { ["id"] = TeamsDirectory.ChannelId, ["name"] = TeamsDirectory.ChannelName }),
    };
}
