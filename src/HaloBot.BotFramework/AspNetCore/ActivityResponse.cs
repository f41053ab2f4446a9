using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Answers a request.</summary>
internal static class ActivityResponse
{
    /// <param name="invokeResponse">Null for anything but an invoke: those are answered 200 and nothing else.</param>
    public static Task WriteAsync(HttpResponse response, InvokeResponse invokeResponse)
    {
        response.StatusCode = invokeResponse?.Status ?? StatusCodes.Status200OK;
        return invokeResponse?.Body is { } body
            ? WriteJsonAsync(response, "application/json; charset=utf-8", JsonSerializer.SerializeToUtf8Bytes(body, BotJson.Wire.Object))
            : Task.CompletedTask;
    }

    public static Task WriteRefusalAsync(HttpResponse response, RefusedRequestException refused)
    {
        response.StatusCode = refused.Status;
        if (refused.Status == StatusCodes.Status401Unauthorized)
        {
            response.Headers.WWWAuthenticate = "Bearer";
        }
        else if (refused.Status == StatusCodes.Status405MethodNotAllowed)
        {
            response.Headers.Allow = HttpMethods.Post;
        }

        var problem = new Problem(ReasonOf(refused.Status), refused.Status, refused.Message);
        return WriteJsonAsync(response, "application/problem+json", JsonSerializer.SerializeToUtf8Bytes(problem, BotJson.Wire.Problem));
    }

    private static string ReasonOf(int status) => ReasonPhrases.GetReasonPhrase(status);

    private static async Task WriteJsonAsync(HttpResponse response, string contentType, byte[] body)
    {
        response.ContentType = contentType;
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body);
    }
}

internal sealed record Problem(string Title, int Status, string Detail);
