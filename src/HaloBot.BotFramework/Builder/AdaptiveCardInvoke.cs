using System.Net;
using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Reads an <c>adaptiveCard/action</c> invoke; one that does not say what was pressed is the sender's mistake (400).</summary>
internal static class AdaptiveCardInvoke
{
    public static AdaptiveCardInvokeValue Read(object value)
    {
        AdaptiveCardInvokeValue read;
        try
        {
            read = Payload.Read<AdaptiveCardInvokeValue>(value);
        }
        catch (JsonException)
        {
            throw Malformed("The value of an adaptiveCard/action invoke must be an object with an action.");
        }

        return read?.Action switch
        {
            null => throw Malformed("An adaptiveCard/action invoke must have a value with an action."),
            { Type: not "Action.Execute" } => throw Malformed("The action of an adaptiveCard/action invoke must be an Action.Execute."),
            _ => read,
        };
    }

    private static ActivityHandler.InvokeResponseException Malformed(string message) => new(HttpStatusCode.BadRequest, new AdaptiveCardInvokeResponse
    {
        StatusCode = (int)HttpStatusCode.BadRequest,
        Type = "application/vnd.microsoft.error",
        Value = new Error { Code = "BadRequest", Message = message },
    });
}
