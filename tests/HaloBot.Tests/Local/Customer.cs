using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using HaloBot.Local;

namespace HaloBot.Tests.Local;

/// <summary>A Direct Line client, as Web Chat is one.</summary>
internal sealed class Customer(LocalWorld world, string conversationId, string token)
{
    public string ConversationId => conversationId;

    public string Token => token;

    public string StreamUrl { get; private set; } = string.Empty;

    public static async Task<Customer> StartAsync(LocalWorld world, string? userId = "dl_customer")
    {
        var asked = userId is null ? new JsonObject() : new JsonObject { ["user"] = new JsonObject { ["id"] = userId } };
        var (_, generated) = await world.SendAsync(HttpMethod.Post, "v3/directline/tokens/generate", asked, world.Keys.DirectLineSecret);
        var token = generated.Text("token")!;
        var (status, started) = await world.SendAsync(HttpMethod.Post, "v3/directline/conversations", credential: token);
        status.ShouldBe(201);
        started.Text("conversationId").ShouldBe(generated.Text("conversationId"));
        return new Customer(world, started.Text("conversationId")!, token) { StreamUrl = started.Text("streamUrl")! };
    }

    public Task<(int Status, JsonNode? Body)> SayAsync(string text, string? clientActivityId = null, string? from = null) => world.SendAsync(
        HttpMethod.Post,
        $"v3/directline/conversations/{conversationId}/activities",
        new JsonObject
        {
            ["type"] = "message",
            ["text"] = text,
            ["from"] = new JsonObject { ["id"] = from ?? "anyone" },
            ["channelData"] = new JsonObject { ["clientActivityID"] = clientActivityId },
        },
        token);

    /// <summary>What the bot would do: speaks to this customer by the Bot Connector API.</summary>
    public async Task<string> HearAsync(string text)
    {
        var (status, body) = await world.SendAsync(
            HttpMethod.Post,
            $"local/directline/v3/conversations/{conversationId}/activities",
            new JsonObject { ["type"] = "message", ["text"] = text });
        status.ShouldBe(200);
        return body.Text("id")!;
    }

    public async Task<(string[] Texts, string Watermark)> ReadAsync(string? watermark = null)
    {
        var (status, body) = await world.SendAsync(
            HttpMethod.Get, $"v3/directline/conversations/{conversationId}/activities?watermark={watermark}", credential: token);
        status.ShouldBe(200);
        return (Texts(body!), body.Text("watermark")!);
    }

    /// <summary>Reconnects as Web Chat does after its line broke.</summary>
    public async Task<string> ReconnectAsync(int watermark)
    {
        var (status, body) = await world.SendAsync(
            HttpMethod.Get, $"v3/directline/conversations/{conversationId}?watermark={watermark}", credential: token);
        status.ShouldBe(200);
        return body.Text("streamUrl")!;
    }

    public static async Task<ClientWebSocket> ListenAsync(string streamUrl)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(streamUrl), TestContext.Current.CancellationToken);
        return socket;
    }

    /// <summary>Reads frames until they hold that many activities.</summary>
    public static async Task<(string[] Texts, string Watermark)> ReceiveAsync(ClientWebSocket socket, int count)
    {
        var texts = new List<string>();
        var watermark = string.Empty;
        var buffer = new byte[64 * 1024];
        while (texts.Count < count)
        {
            var frame = await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken);
            var body = JsonNode.Parse(Encoding.UTF8.GetString(buffer, 0, frame.Count))!;
            texts.AddRange(Texts(body));
            watermark = body.Text("watermark")!;
        }

        return ([.. texts], watermark);
    }

    private static string[] Texts(JsonNode body) => [.. body["activities"]!.AsArray().Select(activity => activity.Text("text")!)];
}
