using System.Text.Json;
using System.Text.Json.Nodes;

namespace HaloBot.Local.Teams;

/// <summary>What the owner of a team does with an app: consent to what it reads, install it, remove it.</summary>
internal static class TeamAppEndpoints
{
    public static void MapTeamApp(this RouteGroupBuilder teams)
    {
        teams.MapGet("/consent", (TeamApp app) => Consent(app));
        teams.MapPut("/consent", ConsentAsync);
        teams.MapGet("/installation", (TeamApp app) => Results.Json(new JsonObject { ["installed"] = app.Installed }));
        teams.MapPost("/installation", InstallAsync);
    }

    private static IResult Consent(TeamApp app) => Results.Json(new JsonObject { ["readAll"] = app.ReadAll });

    private static async Task<IResult> ConsentAsync(HttpRequest request, TeamApp app)
    {
        var readAll = (await request.ReadObjectAsync())?["readAll"]?.GetValueKind();
        if (readAll is not (JsonValueKind.True or JsonValueKind.False))
        {
            return DriverErrors.Malformed("It does not say what the bot may read.", """Send { "readAll": true } or { "readAll": false }.""");
        }

        app.Consent(readAll == JsonValueKind.True);
        return Consent(app);
    }

    private static async Task<IResult> InstallAsync(HttpRequest request, Installation installation)
    {
        var body = await request.ReadObjectAsync();
        var action = body.Text("action");
        if (action is not ("add" or "remove"))
        {
            return DriverErrors.Malformed("It does not say what to do.", """Send { "from": "priya", "action": "add" } or "remove", with a "channelId" if you like.""");
        }

        if (TeamsDirectory.Find(body.Text("from")) is not { } person)
        {
            return DriverErrors.UnknownPerson(body.Text("from"));
        }

        var channelId = body.Text("channelId") ?? TeamsDirectory.ChannelId;
        if (!TeamsDirectory.Channels.ContainsKey(channelId))
        {
            return DriverErrors.UnknownChannel(channelId);
        }

        var answer = await installation.ChangeAsync(person, action == "add", channelId, CancellationToken.None);
        return Results.Json(new JsonObject { ["status"] = answer.Status, ["body"] = answer.ReadBody() });
    }
}
