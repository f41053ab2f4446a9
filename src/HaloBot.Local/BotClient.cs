using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace HaloBot.Local;

/// <summary>The bot's answer over HTTP. A bot that cannot be reached counts as a gateway error with a reason as its body.</summary>
internal sealed record BotAnswer(int Status, string Body)
{
    public bool Succeeded => Status is >= 200 and < 300;

    /// <summary>The body as JSON where it is JSON, as text otherwise, null when empty.</summary>
    public JsonNode? ReadBody()
    {
        if (Body.Length == 0)
        {
            return null;
        }

        try
        {
            return JsonNode.Parse(Body);
        }
        catch (System.Text.Json.JsonException)
        {
            return JsonValue.Create(Body);
        }
    }
}

/// <summary>Delivers activities to the bot's messaging endpoint, as the Bot Framework service does.</summary>
internal sealed class BotClient(Uri messagingEndpoint) : IDisposable
{
    /// <summary>Longer than the service's 15 s, so that a bot may be stepped through with a debugger.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // Not from the factory: what the bot configures for its own clients (retries above all) must not apply to the channel's.
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = Patience };

    public void Dispose() => _http.Dispose();

    public async Task<BotAnswer> PostAsync(JsonObject activity, CancellationToken cancellationToken)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(activity.ToJsonString(Journal.Plain)));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        try
        {
            using var response = await _http.PostAsync(messagingEndpoint, content, cancellationToken);
            return new BotAnswer((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
        }
        catch (HttpRequestException e)
        {
            return new BotAnswer((int)HttpStatusCode.BadGateway, $"The bot could not be reached: {e.Message}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new BotAnswer((int)HttpStatusCode.GatewayTimeout, $"The bot did not answer within {Patience.TotalSeconds:0} seconds.");
        }
    }
}
