using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HaloBot.Benchmarks.Bots;

/// <summary>
/// The floor: what any bot must do on this machine. A minimal API reads the activity with a source-generated serialiser and posts one
/// reply with HttpClient; no state, no dialog, no check.
/// </summary>
internal static class FloorBot
{
    private static readonly HttpClient Http = new();

    public static WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        Here.Listen(builder);
        var app = builder.Build();
        app.MapPost("/api/messages", AnswerAsync);
        return app;
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        var activity = (await JsonSerializer.DeserializeAsync(context.Request.Body, FloorJson.Default.FloorActivity, context.RequestAborted))!;
        var reply = new FloorActivity
        {
            Type = "message",
            ChannelId = activity.ChannelId,
            ServiceUrl = activity.ServiceUrl,
            Conversation = activity.Conversation,
            From = activity.Recipient,
            Recipient = activity.From,
            ReplyToId = activity.Id,
            Text = $"You said: {activity.Text}",
        };
        using var body = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(reply, FloorJson.Default.FloorActivity));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        using var answer = await Http.PostAsync(
            $"{activity.ServiceUrl}v3/conversations/{activity.Conversation!.Id}/activities/{activity.Id}", body, context.RequestAborted);
        answer.EnsureSuccessStatusCode();
        await JsonSerializer.DeserializeAsync(await answer.Content.ReadAsStreamAsync(context.RequestAborted), FloorJson.Default.FloorAccount);
    }
}

internal sealed record FloorActivity
{
    public string? Type { get; init; }

    public string? Id { get; init; }

    public string? Timestamp { get; init; }

    public string? ChannelId { get; init; }

    public string? ServiceUrl { get; init; }

    public FloorAccount? From { get; init; }

    public FloorAccount? Recipient { get; init; }

    public FloorAccount? Conversation { get; init; }

    public string? ReplyToId { get; init; }

    public string? Text { get; init; }

    public string? Locale { get; init; }

    public JsonElement? ChannelData { get; init; }
}

internal sealed record FloorAccount(string? Id, string? Name, string? Role);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FloorActivity))]
[JsonSerializable(typeof(FloorAccount))]
internal sealed partial class FloorJson : JsonSerializerContext;
