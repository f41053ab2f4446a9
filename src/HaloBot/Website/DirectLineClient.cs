using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;

namespace HaloBot.Website;

/// <summary>Direct Line did not answer, or not as documented: nothing a customer could mend.</summary>
internal sealed class DirectLineUnavailableException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>The three Direct Line 3.0 calls that hand out tokens. Null means that Direct Line refused what was asked about.</summary>
internal sealed class DirectLineClient(IHttpClientFactory clients, IOptions<DirectLineOptions> options)
{
    public const string HttpClientName = "directline";

    private static readonly TimeSpan DefaultTokenLifetime = TimeSpan.FromMinutes(30);

    /// <summary>A token for a conversation yet to be started, bound to the user and the pages that may use it.</summary>
    public async Task<DirectLineGrant> GenerateAsync(string userId, IReadOnlyList<string> origins, CancellationToken cancellationToken)
    {
        var body = JsonContent.Create(new GenerateRequest(new GenerateUser(userId), origins), DirectLineJson.Default.GenerateRequest);
        return await SendAsync(HttpMethod.Post, "tokens/generate", options.Value.Secret!, body, cancellationToken)
            ?? throw new DirectLineUnavailableException("Direct Line refused DirectLine:Secret.");
    }

    /// <summary>A fresh token for a running conversation; null when that conversation is gone.</summary>
    public Task<DirectLineGrant?> ReconnectAsync(string conversationId, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Get, $"conversations/{Uri.EscapeDataString(conversationId)}", options.Value.Secret!, null, cancellationToken);

    /// <summary>A token in place of one about to expire; null when it has expired, or never was one.</summary>
    public Task<DirectLineGrant?> RefreshAsync(string token, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, "tokens/refresh", token, null, cancellationToken);

    private async Task<DirectLineGrant?> SendAsync(
        HttpMethod method, string path, string bearer, HttpContent? body, CancellationToken cancellationToken)
    {
        try
        {
            using var request = new HttpRequestMessage(method, options.Value.Address(path)) { Content = body };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
            using var client = clients.CreateClient(HttpClientName);
            using var response = await client.SendAsync(request, cancellationToken);
            return response.StatusCode switch
            {
                >= HttpStatusCode.OK and < HttpStatusCode.Ambiguous =>
                    await ReadAsync(response, DirectLineJson.Default.DirectLineGrant, cancellationToken),
                HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound => null,
                var status => throw new DirectLineUnavailableException($"Direct Line answered {(int)status}."),
            };
        }
        catch (Exception e) when (e is HttpRequestException or JsonException
            || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new DirectLineUnavailableException("Direct Line could not be asked.", e);
        }
    }

    private static async Task<DirectLineGrant> ReadAsync(
        HttpResponseMessage response, JsonTypeInfo<DirectLineGrant> type, CancellationToken cancellationToken)
    {
        var grant = await response.Content.ReadFromJsonAsync(type, cancellationToken);
        return grant is { Token.Length: > 0, ConversationId.Length: > 0 }
            ? grant with { ExpiresIn = grant.ExpiresIn ?? (int)DefaultTokenLifetime.TotalSeconds }
            : throw new DirectLineUnavailableException("Direct Line answered without a token.");
    }
}
