using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace HaloBot.Tests.Website;

/// <summary>Direct Line as the token endpoint sees it: hands out numbered conversations, forgets or refuses them when told to.</summary>
internal sealed class FakeDirectLine : HttpMessageHandler
{
    public const string Secret = "a-direct-line-secret-for-tests";

    private readonly HashSet<string> _conversations = [];

    public List<string> Requests { get; } = [];

    public JsonNode? LastBody { get; private set; }

    /// <summary>What every request gets instead of its answer, when set.</summary>
    public Func<HttpResponseMessage>? Failure { get; set; }

    public void Forget(string conversationId) => _conversations.Remove(conversationId);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath;
        var bearer = request.Headers.Authorization!.Parameter!;
        Requests.Add($"{request.Method} {path}");
        LastBody = request.Content is null ? null : await request.Content.ReadFromJsonAsync<JsonNode>(cancellationToken);
        if (Failure is { } failure)
        {
            return failure();
        }

        return (request.Method.Method, path) switch
        {
            ("POST", "/v3/directline/tokens/generate") when bearer == Secret => Start(),
            ("POST", "/v3/directline/tokens/refresh") when bearer.StartsWith("token-", StringComparison.Ordinal) => Grant(bearer["token-".Length..], "again-"),
            ("GET", _) when bearer == Secret && _conversations.Contains(path.Split('/')[^1]) => Grant(path.Split('/')[^1], "resumed-"),
            ("GET", _) => new HttpResponseMessage(HttpStatusCode.NotFound),
            _ => new HttpResponseMessage(HttpStatusCode.Forbidden),
        };
    }

    private HttpResponseMessage Start()
    {
        var id = $"conversation{_conversations.Count + 1}";
        _conversations.Add(id);
        return Grant(id, "");
    }

    private static HttpResponseMessage Grant(string conversationId, string prefix) => new(HttpStatusCode.OK)
    {
        Content = JsonContent.Create(new JsonObject
        {
            ["conversationId"] = conversationId,
            ["token"] = $"{prefix}token-{conversationId}",
            ["expires_in"] = 1800,
        }),
    };
}
