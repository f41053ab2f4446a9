using System.Globalization;
using System.Text.Json.Nodes;

namespace HaloBot.Local.Teams;

/// <summary>Who is in the team, and what the team is.</summary>
internal static class TeamsRoster
{
    public static void MapTeamsRoster(this RouteGroupBuilder teams)
    {
        var members = teams.MapGroup("/v3/conversations/{conversation}").AddEndpointFilter(RequireTeam);
        members.MapGet("/members", () => Results.Json(new JsonArray([.. TeamsDirectory.Members.Select(Member)])));
        members.MapGet("/members/{member}", (string member) =>
            TeamsDirectory.Find(member) is { IsMember: true } person ? Results.Json(Member(person)) : TeamsErrors.UnknownMember());
        members.MapGet("/pagedmembers", Page);

        var team = teams.MapGroup("/v3/teams/{team}").AddEndpointFilter(RequireTeam);
        team.MapGet(string.Empty, () => Results.Json(Team()));
        team.MapGet("/conversations", () => Results.Json(Channels()));
    }

    /// <summary>The roster may be asked for by the team's id, the channel's or a thread's.</summary>
    private static async ValueTask<object?> RequireTeam(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var route = context.HttpContext.Request.RouteValues;
        if (route["team"] is string team)
        {
            return team is TeamsDirectory.TeamId or TeamsDirectory.TeamGroupId ? await next(context) : TeamsErrors.UnknownTeam();
        }

        var channel = ChannelAddress.Parse((string)route["conversation"]!).ChannelId;
        return channel is TeamsDirectory.TeamId or TeamsDirectory.ChannelId ? await next(context) : TeamsErrors.UnknownConversation();
    }

    private static IResult Page(int? pageSize, string? continuationToken)
    {
        var size = Math.Clamp(pageSize ?? 200, 1, 500);
        _ = int.TryParse(continuationToken, NumberStyles.None, CultureInfo.InvariantCulture, out var start);
        var members = TeamsDirectory.Members.ToList();
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
        ["channelCount"] = 2,
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
