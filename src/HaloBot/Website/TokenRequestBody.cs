using System.Text.Json;

namespace HaloBot.Website;

/// <summary>Reads the token endpoint's body: nothing at all, or a small JSON object.</summary>
internal static class TokenRequestBody
{
    public const int MaxBytes = 8 * 1024;

    private static readonly TokenRequest Empty = new(null, null);

    /// <summary>The request, or the refusal to answer with.</summary>
    public static async Task<(TokenRequest? Request, IResult? Refusal)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var buffer = new byte[MaxBytes + 1];
        var length = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        if (length == 0)
        {
            return (Empty, null);
        }

        if (length > MaxBytes)
        {
            return (null, Refusal.Of(StatusCodes.Status413PayloadTooLarge, "The body may have 8 KB at most."));
        }

        if (!request.HasJsonContentType())
        {
            return (null, Refusal.Of(StatusCodes.Status415UnsupportedMediaType, "Send application/json, or no body."));
        }

        try
        {
            var parsed = JsonSerializer.Deserialize(buffer.AsSpan(0, length), DirectLineJson.Default.TokenRequest);
            return parsed is not null ? (parsed, null) : (null, Malformed());
        }
        catch (JsonException)
        {
            return (null, Malformed());
        }
    }

    private static IResult Malformed() =>
        Refusal.Of(StatusCodes.Status400BadRequest, "The body must be a JSON object: {}, { \"token\": \"…\" } or { \"resume\": \"…\" }.");
}
