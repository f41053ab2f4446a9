using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Reads the one activity of a request.</summary>
internal static class ActivityRequest
{
    /// <summary>Far above what a channel sends: Teams stops at about 100 KB.</summary>
    public const int MaxBytes = 256 * 1024;

    /// <exception cref="RefusedRequestException">There is no activity in it.</exception>
    public static async Task<Activity> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!HttpMethods.IsPost(request.Method))
        {
            throw new RefusedRequestException(StatusCodes.Status405MethodNotAllowed, "Activities are sent by POST.");
        }

        if (!request.HasJsonContentType())
        {
            throw new RefusedRequestException(StatusCodes.Status415UnsupportedMediaType, "An activity is sent as application/json.");
        }

        if (request.ContentLength > MaxBytes)
        {
            throw TooLarge();
        }

        try
        {
            return await ReadBodyAsync(request.BodyReader, cancellationToken);
        }
        catch (BadHttpRequestException broken)
        {
            throw new RefusedRequestException(broken.StatusCode, "The request's body cannot be read.");
        }
        catch (JsonException broken)
        {
            throw Bad($"The body is not an activity in JSON (line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1}).");
        }
    }

    /// <summary>What every answer needs. Asked only once the sender is known.</summary>
    public static void RequireAnswerable(Activity activity)
    {
        if (string.IsNullOrEmpty(activity.ChannelId))
        {
            throw Bad("The activity has no channelId.");
        }

        if (string.IsNullOrEmpty(activity.Conversation?.Id))
        {
            throw Bad("The activity has no conversation.id.");
        }

        // One that is no address was refused with the sender.
        if (string.IsNullOrEmpty(activity.ServiceUrl))
        {
            throw Bad("The activity has no serviceUrl to which it can be answered.");
        }

        if (activity.Type is ActivityTypes.Message or ActivityTypes.Invoke && string.IsNullOrEmpty(activity.From?.Id))
        {
            throw Bad("The activity has no from.id.");
        }

        if (HasGap(activity.Entities) || HasGap(activity.Attachments) || HasGap(activity.MembersAdded) || HasGap(activity.MembersRemoved))
        {
            throw Bad("A list of the activity holds a null.");
        }
    }

    private static bool HasGap<T>(IList<T> list)
        where T : class => list is not null && list.Contains(null);

    private static async Task<Activity> ReadBodyAsync(PipeReader body, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await body.ReadAsync(cancellationToken);
            if (read.Buffer.Length > MaxBytes)
            {
                body.AdvanceTo(read.Buffer.End);
                throw TooLarge();
            }

            if (read.IsCompleted)
            {
                try
                {
                    return Parse(read.Buffer);
                }
                finally
                {
                    // Also after a refusal: the server reads on to the request's end.
                    body.AdvanceTo(read.Buffer.End);
                }
            }

            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static Activity Parse(in ReadOnlySequence<byte> json)
    {
        WellFormedJson.Require(json);
        var reader = new Utf8JsonReader(json);
        var activity = JsonSerializer.Deserialize(ref reader, BotJson.Wire.Activity) ?? throw Bad("The body holds no activity.");
        return string.IsNullOrWhiteSpace(activity.Type) ? throw Bad("The activity has no type.") : activity;
    }

    private static RefusedRequestException Bad(string message) => new(StatusCodes.Status400BadRequest, message);

    private static RefusedRequestException TooLarge() =>
        new(StatusCodes.Status413PayloadTooLarge, $"An activity may have at most {MaxBytes / 1024} KiB.");
}
