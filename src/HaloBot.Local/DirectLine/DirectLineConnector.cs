using System.Text.Json.Nodes;

namespace HaloBot.Local.DirectLine;

/// <summary>The Bot Connector API under the serviceUrl of customers' activities: how the bot speaks to them.</summary>
internal static class DirectLineConnector
{
    public static void MapDirectLineConnector(this WebApplication app)
    {
        var connector = app.MapGroup("/local/directline/v3/conversations/{conversation}");
        connector.MapPost("/activities", (string conversation, HttpRequest request, Conversations all, DirectLineActivities activities) =>
            SendAsync(conversation, replyTo: null, request, all, activities));
        connector.MapPost("/activities/{replyTo}", SendAsync);
        connector.MapMethods("/activities/{activity}", ["PUT", "DELETE"], () =>
            ErrorBody.Answer(StatusCodes.Status405MethodNotAllowed, "MethodNotAllowed", "Direct Line has no update or delete of activities."));
        connector.MapGet("/members", (string conversation, Conversations all) =>
            all.Find(conversation) is { } found ? Results.Json(Members(found)) : DirectLineErrors.UnknownConversation());
    }

    private static async Task<IResult> SendAsync(
        string conversation, string? replyTo, HttpRequest request, Conversations all, DirectLineActivities activities)
    {
        if (all.Find(conversation) is not { } found)
        {
            return DirectLineErrors.UnknownConversation();
        }

        if (await request.ReadObjectAsync() is not { } sent || sent.Text("type") is null)
        {
            return ErrorBody.Answer(StatusCodes.Status400BadRequest, "BadSyntax", "The body must be one activity with a type.");
        }

        var kept = found.AddBotActivity(activities.FromBot(sent, found, replyTo ?? sent.Text("replyToId")));
        return Results.Json(new JsonObject { ["id"] = kept.Text("id") });
    }

    private static JsonArray Members(Conversation conversation) =>
        conversation.UserId is { } user ? [new JsonObject { ["id"] = user, ["role"] = "user" }] : [];
}
