using System.Text.Json.Nodes;

namespace HaloBot.Local;

/// <summary>The error shape that Direct Line and the Bot Connector share: <c>{ "error": { "code", "message" } }</c>.</summary>
internal static class ErrorBody
{
    public static IResult Answer(int status, string code, string message) =>
        Results.Json(new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } }, statusCode: status);
}
