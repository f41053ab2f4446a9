using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using HaloBot.Tests.Transcripts;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace HaloBot.Tests.Staff.Registration;

/// <summary>
/// Several teams with their channels, which HaloBot.Local does not have, in the place of the Bot Connector; and the activities that Teams
/// would send.
/// </summary>
internal sealed class FakeTeams
{
    public const string ServiceUrl = "http://127.0.0.1:9/teams/";
    public const string Tenant = "11111111-1111-1111-1111-111111111111";
    public const string Manager = "33333333-3333-3333-3333-333333333301";
    public const string Colleague = "33333333-3333-3333-3333-333333333302";

    private readonly ConcurrentQueue<(string Conversation, string Text)> _written = new();
    private readonly ConcurrentQueue<IReadOnlyList<string>> _refreshedFor = new();
    private int _ids;

    /// <summary>By channel or thread, what was posted, written or put in the place of something; cards as they read.</summary>
    public IReadOnlyList<(string Conversation, string Text)> Written => [.. _written];

    /// <summary>For whom each card that was posted is refreshed.</summary>
    public IReadOnlyList<IReadOnlyList<string>> RefreshedFor => [.. _refreshedFor];

    /// <summary>So many more people are in the team, named before the two.</summary>
    public int Others { get; init; }

    /// <summary>What calls are answered instead of being taken; null takes them.</summary>
    public Func<HttpRequestMessage, HttpStatusCode?> Refuses { get; set; } = _ => null;

    public void Install(WebApplicationBuilder builder) =>
        builder.Services.ConfigureAll<Microsoft.Extensions.Http.HttpClientFactoryOptions>(options =>
            options.HttpMessageHandlerBuilderActions.Add(handlers => handlers.AdditionalHandlers.Add(new Handler(this))));

    /// <summary>Everything that Teams tells the bot; returns its answer.</summary>
    public static async Task<JsonElement> SendAsync(Stage stage, JsonObject activity, string team, string channel, string person = Colleague, string serviceUrl = ServiceUrl, string tenant = Tenant)
    {
        activity["id"] ??= Guid.NewGuid().ToString();
        activity["channelId"] = "msteams";
        activity["serviceUrl"] = serviceUrl;
        activity["from"] = new JsonObject { ["id"] = $"29:{person}", ["aadObjectId"] = person };
        activity["recipient"] = new JsonObject { ["id"] = "28:22222222-2222-2222-2222-222222222222", ["name"] = "HaloBot" };
        activity["conversation"] ??= new JsonObject { ["id"] = channel, ["conversationType"] = "channel" };
        activity["channelData"] = new JsonObject
        {
            ["tenant"] = new JsonObject { ["id"] = tenant },
            ["team"] = new JsonObject { ["id"] = team, ["name"] = $"Team {team}" },
            ["channel"] = new JsonObject { ["id"] = channel },
            ["settings"] = new JsonObject { ["selectedChannel"] = new JsonObject { ["id"] = channel } },
        };
        using var answer = await stage.Http.PostAsJsonAsync("api/messages", activity);
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
        var body = await answer.Content.ReadAsStringAsync();
        return body.Length == 0 ? default : JsonElement.Parse(body);
    }

    public static Task InstallAsync(Stage stage, string team, string channel, string id, string action = "add", string tenant = Tenant, string serviceUrl = ServiceUrl) => SendAsync(
        stage, new JsonObject { ["type"] = "installationUpdate", ["action"] = action, ["id"] = id }, team, channel, tenant: tenant, serviceUrl: serviceUrl);

    private async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request)
    {
        if (Refuses(request) is { } refusal)
        {
            return new HttpResponseMessage(refusal) { RequestMessage = request };
        }

        var path = Uri.UnescapeDataString(request.RequestUri!.AbsolutePath);
        if (request.Method == HttpMethod.Get)
        {
            return Json(request, path.EndsWith("/pagedmembers", StringComparison.Ordinal)
                ? $$"""{"members":[{{string.Join(",", Members())}}]}"""
                : """{"conversations":[{"id":"19:here","name":"Complaints"},{"id":"19:there","name":"Other"}]}""");
        }

        var body = JsonElement.Parse(await request.Content!.ReadAsStringAsync());
        var id = $"{Interlocked.Increment(ref _ids)}";
        if (path.EndsWith("/v3/conversations", StringComparison.Ordinal))
        {
            var channel = body.GetProperty("channelData").GetProperty("channel").GetProperty("id").GetString()!;
            _written.Enqueue((channel, Spoken.Of(body.GetProperty("activity"))));
            _refreshedFor.Enqueue(RefreshOf(body.GetProperty("activity")));
            return Json(request, $$"""{"id":"{{channel}};messageid={{id}}","activityId":"{{id}}"}""");
        }

        _written.Enqueue((path.Split('/')[4], Spoken.Of(body)));
        return Json(request, $$"""{"id":"{{id}}"}""");
    }

    private static List<string> RefreshOf(JsonElement activity) =>
        activity.TryGetProperty("attachments", out var attachments) && attachments[0].GetProperty("content").TryGetProperty("refresh", out var refresh)
            ? [.. refresh.GetProperty("userIds").EnumerateArray().Select(id => id.GetString()!)]
            : [];

    private IEnumerable<string> Members() =>
        [.. Enumerable.Range(0, Others).Select(i => Member($"other-{i}", $"Colleague {i}")), Member(Manager, "Priya Shah"), Member(Colleague, "Sam Evans")];

    private static string Member(string id, string name) => $$"""{"id":"29:{{id}}","name":"{{name}}","aadObjectId":"{{id}}","userRole":"user"}""";

    private static HttpResponseMessage Json(HttpRequestMessage request, string json) =>
        new(HttpStatusCode.OK) { RequestMessage = request, Content = new StringContent(json, Encoding.UTF8, "application/json") };

    private sealed class Handler(FakeTeams teams) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            request.RequestUri!.AbsolutePath.StartsWith("/teams", StringComparison.Ordinal) && request.RequestUri.Port == 9
                ? teams.AnswerAsync(request)
                : base.SendAsync(request, cancellationToken);
    }
}
