using HaloBot.Complaints;
using HaloBot.Storage;
using HaloBot.Website;
using Microsoft.Net.Http.Headers;

namespace HaloBot.Staff;

/// <summary>
/// <c>/files/{token}</c>: GET shows a page with one button and uses nothing up, because scanners of chats and mails open every link; POST
/// uses the link up and sends the file.
/// </summary>
public static class FileEndpoints
{
    private const string Path = "files/";

    // A file may be what it says and still hold a script: a browser is to save it, and to run nothing of it.
    private const string FilePolicy = "sandbox; default-src 'none'";

    public static WebApplication MapFiles(this WebApplication app)
    {
        var files = app.MapGroup($"/{Path}{{token}}").RequireRateLimiting(FileRateLimit.PolicyName);
        files.MapGet("", (string token, HttpContext http, FileLinks links) => ShowAsync(token, http, links));
        files.MapPost("", (string token, HttpContext http, FileLinks links, FileStore store, CaseMoves moves, ILogger<FileStore> log) =>
            SendAsync(token, http, links, store, moves, log));
        return app;
    }

    internal static Uri Address(Uri publicUrl, string token) => new($"{publicUrl.AbsoluteUri.TrimEnd('/')}/{Path}{token}");

    private static async Task<IResult> ShowAsync(string token, HttpContext http, FileLinks links) =>
        await links.FindAsync(token, http.RequestAborted) is { } link
            ? FilePage.Offer(http, link.File)
            : FilePage.Gone(http);

    private static async Task<IResult> SendAsync(
        string token, HttpContext http, FileLinks links, FileStore store, CaseMoves moves, ILogger log)
    {
        if (await links.TakeAsync(token, http.RequestAborted) is not { } link)
        {
            return FilePage.Gone(http);
        }

        // Recorded first: what cannot be recorded is not shown.
        var opened = await moves.MakeAsync(link.Case, new OpenFile(link.File.Blob), link.To, $"opened/{token}", known: null, http.RequestAborted);
        if (opened.Refusal is not null)
        {
            return FilePage.Gone(http);
        }

        if (await store.OpenAsync(link.File.Blob, http.RequestAborted) is not { } content)
        {
            log.FileMissing(link.Case.ToString());
            return FilePage.Gone(http);
        }

        PlainPage.Guard(http, FilePolicy);
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(link.File.Name);
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.ContentLength = link.File.Size;
        return Results.Stream(content, link.File.Type);
    }
}
