using System.Net;
using HaloBot.Complaints;

namespace HaloBot.Intake;

/// <summary>Fetches the content of a file that came with a message: from trusted hosts only, no more than a file may have, and in good time.</summary>
public sealed class FileFetch(
    IHttpClientFactory clients, FileHosts hosts, [FromKeyedServices(Clocks.Machine)] TimeProvider machine, ILogger<FileFetch> log)
{
    public const string HttpClientName = "files";

    private const int MostRedirects = 3;

    // Direct Line sometimes delivers the message a moment before its upload can be had.
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(600)];

    public async Task<FetchedFile> FetchAsync(SentFile file, string? serviceUrl, CancellationToken cancellationToken)
    {
        if (file.ContentUrl.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            return DataUrl.Read(file.ContentUrl);
        }

        for (var attempt = 0; ; attempt++)
        {
            var fetched = await TryAsync(file, serviceUrl, cancellationToken);
            if (fetched.Outcome != FetchOutcome.Failed || attempt == Pauses.Length || cancellationToken.IsCancellationRequested)
            {
                return fetched;
            }

            await Task.Delay(Pauses[attempt], machine, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<FetchedFile> TryAsync(SentFile file, string? serviceUrl, CancellationToken cancellationToken)
    {
        try
        {
            using var client = clients.CreateClient(HttpClientName);
            Uri.TryCreate(file.ContentUrl, UriKind.Absolute, out var address);
            for (var hop = 0; hop <= MostRedirects; hop++)
            {
                if (address is null || !hosts.Allow(address, serviceUrl))
                {
                    log.FileNotFetched(null, "untrusted host");
                    return new(FetchOutcome.NotTrusted);
                }

                using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
                if (answer.StatusCode is >= HttpStatusCode.Ambiguous and < HttpStatusCode.BadRequest && answer.Headers.Location is { } location)
                {
                    address = new Uri(address, location);
                    continue;
                }

                answer.EnsureSuccessStatusCode();
                return await ReadAsync(await answer.Content.ReadAsStreamAsync(cancellationToken), cancellationToken);
            }
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            log.FileNotFetched(e, "no answer, or an error");
        }

        return new(FetchOutcome.Failed);
    }

    // Whatever length was announced: what is longer is not read to its end.
    private static async Task<FetchedFile> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        var buffer = new byte[81_920];
        while (await stream.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            if (content.Length + read > FileLimits.MostBytes)
            {
                return new(FetchOutcome.TooBig);
            }

            content.Write(buffer, 0, read);
        }

        return new(FetchOutcome.Fetched, content.ToArray());
    }
}

/// <param name="Content">Empty unless it was fetched.</param>
public sealed record FetchedFile(FetchOutcome Outcome, ReadOnlyMemory<byte> Content = default);

public enum FetchOutcome
{
    Fetched,
    NotTrusted,
    TooBig,
    Failed,
}
