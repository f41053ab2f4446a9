using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>
/// The Bot Connector's REST API at one service URL. What is safe to repeat has been repeated by the client that it is given
/// (<see cref="ConnectorHttp"/>).
/// </summary>
/// <exception cref="ErrorResponseException">The connector refused.</exception>
/// <exception cref="UncertainSendException">What should be made may exist already.</exception>
/// <exception cref="HttpRequestException">The connector could not be reached.</exception>
/// <exception cref="TaskCanceledException">No answer in time (10 s).</exception>
internal sealed class ConnectorClient(Func<HttpClient> createHttp, Uri serviceUrl, ServiceClientCredentials credentials)
{
    private readonly string _base = serviceUrl.AbsoluteUri.TrimEnd('/') + "/v3/conversations";
    private readonly string _teams = serviceUrl.AbsoluteUri.TrimEnd('/') + "/v3/teams";

    public Task<ConversationResourceResponse> CreateConversationAsync(ConversationParameters parameters, CancellationToken cancellationToken) =>
        SendAsync(
            HttpMethod.Post,
            "",
            Json(parameters, BotJson.Wire.ConversationParameters),
            BotJson.Wire.ConversationResourceResponse,
            cancellationToken);

    /// <summary>Sends to the activity's conversation, as an answer if it says to what.</summary>
    public Task<ResourceResponse> SendAsync(Activity activity, CancellationToken cancellationToken)
    {
        var path = string.IsNullOrWhiteSpace(activity.ReplyToId)
            ? $"/{Escape(activity.Conversation?.Id)}/activities"
            : $"/{Escape(activity.Conversation?.Id)}/activities/{Escape(activity.ReplyToId)}";
        return SendAsync(HttpMethod.Post, path, Json(activity, BotJson.Wire.Activity), BotJson.Wire.ResourceResponse, cancellationToken);
    }

    public Task<ResourceResponse> UpdateAsync(Activity activity, CancellationToken cancellationToken)
    {
        var path = $"/{Escape(activity.Conversation?.Id)}/activities/{Escape(activity.Id)}";
        return SendAsync(HttpMethod.Put, path, Json(activity, BotJson.Wire.Activity), BotJson.Wire.ResourceResponse, cancellationToken);
    }

    public Task DeleteAsync(string conversationId, string activityId, CancellationToken cancellationToken)
    {
        var path = $"/{Escape(conversationId)}/activities/{Escape(activityId)}";
        return SendAsync<ResourceResponse>(HttpMethod.Delete, path, null, null, cancellationToken);
    }

    public Task<TeamsChannelAccount> GetMemberAsync(string conversationId, string memberId, CancellationToken cancellationToken)
    {
        var path = $"/{Escape(conversationId)}/members/{Escape(memberId)}";
        return SendAsync(HttpMethod.Get, path, null, BotJson.Wire.TeamsChannelAccount, cancellationToken);
    }

    public Task<TeamsPagedMembersResult> GetPagedMembersAsync(
        string conversationId, int? pageSize, string continuationToken, CancellationToken cancellationToken)
    {
        string[] query =
        [
            .. pageSize is null ? Array.Empty<string>() : [$"pageSize={pageSize}"],
            .. continuationToken is null ? Array.Empty<string>() : [$"continuationToken={Uri.EscapeDataString(continuationToken)}"],
        ];
        var path = $"/{Escape(conversationId)}/pagedmembers{(query.Length == 0 ? "" : "?")}{string.Join('&', query)}";
        return SendAsync(HttpMethod.Get, path, null, BotJson.Wire.TeamsPagedMembersResult, cancellationToken);
    }

    public Task<ConversationList> GetTeamChannelsAsync(string teamId, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Get, $"{_teams}/{Escape(teamId)}/conversations", null, BotJson.Wire.ConversationList, cancellationToken);

    private static string Escape(string id) =>
        Uri.EscapeDataString(string.IsNullOrEmpty(id) ? throw new InvalidOperationException("An id is missing: whom should this go to?") : id);

    private static ByteArrayContent Json<T>(T body, JsonTypeInfo<T> type) => new(JsonSerializer.SerializeToUtf8Bytes(body, type))
    {
        Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") },
    };

    private Task<T> SendAsync<T>(
        HttpMethod method, string path, ByteArrayContent content, JsonTypeInfo<T> answer, CancellationToken cancellationToken) =>
        CallAsync(method, _base + path, content, answer, cancellationToken);

    private async Task<T> CallAsync<T>(
        HttpMethod method, string address, ByteArrayContent content, JsonTypeInfo<T> answer, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        await credentials.ProcessHttpRequestAsync(request, cancellationToken);
        var http = createHttp();
        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                throw Refused(method, response, body);
            }

            return answer is null || body.Length == 0 ? default : JsonSerializer.Deserialize(body, answer);
        }
        catch (Exception e) when (
            Repeats.CreatesSomething(method)
            && e is not ErrorResponseException
            && !Repeats.WasNotReached(e)
            && !cancellationToken.IsCancellationRequested)
        {
            throw new UncertainSendException("The connection ended before the connector's answer was read.", e);
        }
    }

    private static ErrorResponseException Refused(HttpMethod method, HttpResponseMessage response, byte[] body)
    {
        var words = $"Operation returned an invalid status code '{response.StatusCode}'";
        var refused = Repeats.CreatesSomething(method) && Repeats.MayHaveBeenDone(response.StatusCode)
            ? new UncertainSendException(words)
            : new ErrorResponseException(words);
        refused.Response = new HttpResponseMessageWrapper(response, System.Text.Encoding.UTF8.GetString(body));
        refused.Body = ReadError(body);
        return refused;
    }

    private static ErrorResponse ReadError(byte[] body)
    {
        try
        {
            return body.Length == 0 ? null : JsonSerializer.Deserialize(body, BotJson.Wire.ErrorResponse);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
