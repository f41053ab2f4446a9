using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace HaloBot.Local.Teams;

/// <summary>What drivers (the page, tests) use: look at a channel or chat, act as somebody, and know who there is. README.md lists them.</summary>
internal static class DriverEndpoints
{
    public static void MapTeamsDriver(this RouteGroupBuilder teams)
    {
        teams.MapGet("/people", () => Results.Json(PeopleList.Show()));
        teams.MapGet("/posts", PostsAsync);
        teams.MapGet("/chat", ChatAsync);
        teams.MapPost("/activities", ActAsync);
        teams.MapGet("/refusals", (Refusals refusals) => Results.Json(refusals.Show()));
        teams.MapGet("/changes", (Changes changes, IHostApplicationLifetime lifetime) =>
            TypedResults.ServerSentEvents(ChangesAsync(changes, lifetime.ApplicationStopping), eventType: "changed"));
    }

    private static async Task<IResult> PostsAsync(string? @as, string? channel, TeamsView view, CancellationToken cancellationToken)
    {
        var viewer = TeamsDirectory.Find(@as);
        channel ??= TeamsDirectory.ChannelId;
        return @as is not null && viewer is null ? DriverErrors.UnknownPerson(@as)
            : !TeamsDirectory.Channels.ContainsKey(channel) ? DriverErrors.UnknownChannel(channel)
            : Results.Json(await view.PostsAsync(channel, viewer, cancellationToken));
    }

    private static async Task<IResult> ChatAsync(string? @as, TeamsView view, CancellationToken cancellationToken) =>
        TeamsDirectory.Find(@as) is { } person ? Results.Json(await view.ChatAsync(person, cancellationToken)) : DriverErrors.UnknownPerson(@as);

    private static async Task<IResult> ActAsync(HttpRequest request, StaffDriver driver)
    {
        if (await request.ReadObjectAsync() is not { } body || body["activity"] is not JsonObject activity)
        {
            return DriverErrors.Malformed("There is no activity.", """Send { "from": "priya", "activity": { … } }.""");
        }

        if (TeamsDirectory.Find(body.Text("from")) is not { } person)
        {
            return DriverErrors.UnknownPerson(body.Text("from"));
        }

        var answer = await driver.ActAsync(person, activity.Copy(), CancellationToken.None);
        return Results.Json(answer is null
            ? new JsonObject { ["status"] = StatusCodes.Status204NoContent, ["body"] = null, ["delivered"] = false }
            : new JsonObject { ["status"] = answer.Status, ["body"] = answer.ReadBody() });
    }

    private static async IAsyncEnumerable<string> ChangesAsync(
        Changes changes, CancellationToken stopping, [EnumeratorCancellation] CancellationToken aborted = default)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(aborted, stopping);
        while (true)
        {
            var next = changes.Next;
            yield return string.Empty;
            await next.WaitAsync(ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (ended.IsCancellationRequested)
            {
                yield break;
            }
        }
    }
}
