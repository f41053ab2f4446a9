using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace HaloBot.Local.Teams;

/// <summary>What drivers (the page, tests) use: look at the channel, act as somebody, and know who there is.</summary>
internal static class DriverEndpoints
{
    public static void MapTeamsDriver(this RouteGroupBuilder teams)
    {
        teams.MapGet("/people", () => Results.Json(People()));
        teams.MapGet("/posts", PostsAsync);
        teams.MapPost("/activities", ActAsync);
        teams.MapGet("/changes", (TeamsChannel channel, IHostApplicationLifetime lifetime) =>
            TypedResults.ServerSentEvents(ChangesAsync(channel, lifetime.ApplicationStopping), eventType: "changed"));
    }

    private static JsonObject People() => new()
    {
        ["bot"] = new JsonObject { ["id"] = TeamsDirectory.BotId, ["name"] = TeamsDirectory.BotName },
        ["channel"] = new JsonObject { ["id"] = TeamsDirectory.ChannelId, ["name"] = TeamsDirectory.ChannelName, ["team"] = TeamsDirectory.TeamName },
        ["people"] = new JsonArray([.. TeamsDirectory.People.Select(person => new JsonObject
        {
            ["key"] = person.Key,
            ["id"] = person.Id,
            ["name"] = person.Name,
            ["aadObjectId"] = person.AadObjectId,
            ["tenantId"] = person.TenantId,
            ["manager"] = person.Manager,
            ["guest"] = person.Guest,
        })]),
    };

    private static async Task<IResult> PostsAsync(string? @as, ChannelView view, CancellationToken cancellationToken)
    {
        var viewer = TeamsDirectory.Find(@as);
        return @as is not null && viewer is null ? UnknownPerson(@as) : Results.Json(await view.ShowAsync(viewer, cancellationToken));
    }

    private static async Task<IResult> ActAsync(HttpRequest request, StaffDriver driver)
    {
        if (await request.ReadObjectAsync() is not { } body || body["activity"] is not JsonObject activity)
        {
            return Results.Problem("""Send { "from": "priya", "activity": { … } }.""", title: "There is no activity.", statusCode: StatusCodes.Status400BadRequest);
        }

        if (TeamsDirectory.Find(body.Text("from")) is not { } person)
        {
            return UnknownPerson(body.Text("from"));
        }

        var answer = await driver.ActAsync(person, activity.Copy(), CancellationToken.None);
        return Results.Json(new JsonObject { ["status"] = answer.Status, ["body"] = answer.ReadBody() });
    }

    private static async IAsyncEnumerable<string> ChangesAsync(
        TeamsChannel channel, CancellationToken stopping, [EnumeratorCancellation] CancellationToken aborted = default)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(aborted, stopping);
        while (true)
        {
            var next = channel.Changes.Next;
            yield return string.Empty;
            await next.WaitAsync(ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (ended.IsCancellationRequested)
            {
                yield break;
            }
        }
    }

    private static IResult UnknownPerson(string? name) => Results.Problem(
        $"GET /local/teams/people lists who there is; '{name}' is not among them.",
        title: "There is no such person.",
        statusCode: StatusCodes.Status400BadRequest);
}
