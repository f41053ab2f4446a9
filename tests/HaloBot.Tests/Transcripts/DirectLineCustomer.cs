using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HaloBot.Tests.Transcripts;

/// <summary>A customer who speaks only the contract: a token, then Direct Line.</summary>
public sealed class DirectLineCustomer(Uri host) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = host };
    private string _token = "";
    private string? _resume;
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);
    private string _watermark = "";
    private string? _receipt;

    public string ConversationId { get; private set; } = "";

    public string UserId { get; private set; } = "";

    /// <summary>Opens the chat in a browser that keeps this signed value, as after a link from an e-mail.</summary>
    public Task ResumeAsync(string resume)
    {
        _resume = resume;
        return ConnectAsync();
    }

    /// <summary>Opens the chat, or comes back to it with what the widget has kept.</summary>
    public async Task ConnectAsync()
    {
        using var answer = await _http.PostAsJsonAsync("api/directline/token", _resume is null ? [] : new JsonObject { ["resume"] = _resume });
        answer.EnsureSuccessStatusCode();
        var body = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
        _token = (string)body["token"]!;
        _resume = (string)body["resume"]!;
        UserId = (string)body["userId"]!;
        if (ConversationId != (string)body["conversationId"]!)
        {
            ConversationId = (string)body["conversationId"]!;
            _watermark = "";
            using var started = await SendAsync(HttpMethod.Post, "v3/directline/conversations");

            // As the widget does. It is answered after the bot has heard of the new conversation, so the greeting is there.
            using var joined = await PostAsync(new JsonObject { ["type"] = "event", ["name"] = "webchat/join" });
        }
    }

    public async Task SayAsync(string text)
    {
        using var answer = await PostAsync(Message(text));
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The chat comes into sight: the widget says which of what people wrote it has shown.</summary>
    public async Task LookAsync()
    {
        await HearAsync();
        using var answer = await PostAsync(new JsonObject { ["type"] = "event", ["name"] = "halo/seen", ["value"] = _receipt });
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>As Web Chat's button does it: one upload with the message and its files.</summary>
    public async Task<HttpResponseMessage> UploadAsync(JsonObject message, params IEnumerable<(string Name, byte[] Content)> files)
    {
        using var body = new MultipartFormDataContent();
        foreach (var (name, content) in files)
        {
            body.Add(new ByteArrayContent(content) { Headers = { ContentType = new("application/octet-stream") } }, "file", name);
        }

        body.Add(new StringContent(message.ToJsonString(), null, "application/vnd.microsoft.activity"), "activity", "blob");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"v3/directline/conversations/{ConversationId}/upload?userId={UserId}") { Content = body };
        request.Headers.Authorization = new("Bearer", _token);
        return await _http.SendAsync(request);
    }

    public static JsonObject Message(string text, string? clientActivityId = null) => new()
    {
        ["type"] = "message",
        ["text"] = text,
        ["channelData"] = new JsonObject { ["clientActivityID"] = clientActivityId ?? Guid.NewGuid().ToString("N") },
    };

    public async Task<HttpResponseMessage> PostAsync(JsonObject activity) =>
        await SendAsync(HttpMethod.Post, $"v3/directline/conversations/{ConversationId}/activities", activity);

    /// <summary>Messages that came again under the same name: the widget shows such a one once, and so does this customer.</summary>
    public int Repeated { get; private set; }

    /// <summary>What the bot has said since the last time.</summary>
    public async Task<IReadOnlyList<JsonElement>> HearAsync()
    {
        using var answer = await SendAsync(HttpMethod.Get, $"v3/directline/conversations/{ConversationId}/activities?watermark={_watermark}");
        var set = await answer.Content.ReadFromJsonAsync<JsonElement>();
        _watermark = set.GetProperty("watermark").GetString()!;
        return [.. set.GetProperty("activities").EnumerateArray().Where(activity =>
            activity.GetProperty("type").GetString() == "message" && activity.GetProperty("from").GetProperty("id").GetString() != UserId
            && IsNew(activity))];
    }

    private bool IsNew(JsonElement activity)
    {
        _receipt = activity.TryGetProperty("channelData", out var data) && data.TryGetProperty("haloReceipt", out var receipt) ? receipt.GetString() : _receipt;
        var isNew = data.ValueKind != JsonValueKind.Object || !data.TryGetProperty("haloMessageId", out var id) || _shown.Add(id.GetString()!);
        Repeated += isNew ? 0 : 1;
        return isNew;
    }

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, JsonObject? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new("Bearer", _token);
        request.Content = body is null ? null : JsonContent.Create(body);
        return await _http.SendAsync(request);
    }
}
