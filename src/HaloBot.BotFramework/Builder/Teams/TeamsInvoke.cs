using System.Net;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>Reads the value of a Teams invoke; one of another shape is the sender's mistake (400).</summary>
internal static class TeamsInvoke
{
    public static TaskModuleRequest ReadTask(IInvokeActivity activity) =>
        Read<TaskModuleRequest>(activity) ?? throw Malformed(activity, "an object with the data of what was pressed");

    public static MessagingExtensionQuery ReadQuery(IInvokeActivity activity) =>
        Read<MessagingExtensionQuery>(activity) is { CommandId: not null } query
            ? query
            : throw Malformed(activity, "an object with a commandId");

    private static T Read<T>(IInvokeActivity activity)
        where T : class
    {
        try
        {
            return Payload.Read<T>(activity.Value);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ActivityHandler.InvokeResponseException Malformed(IInvokeActivity activity, string expected) => new(
        HttpStatusCode.BadRequest, new Error { Code = "BadRequest", Message = $"The value of a {activity.Name} invoke must be {expected}." });
}
