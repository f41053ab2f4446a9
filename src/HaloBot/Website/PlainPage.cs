using System.Security.Cryptography;

namespace HaloBot.Website;

/// <summary>A short page behind a link that was given to one person: a heading and a few words or a button. Nothing of it is kept, passed on or framed.</summary>
internal static class PlainPage
{
    /// <param name="content">HTML.</param>
    /// <param name="scripts">HTML of script elements that carry the nonce; null where nothing is to run.</param>
    public static IResult Show(HttpContext http, int status, string title, string content, Func<string, string>? scripts = null)
    {
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var runs = scripts is null ? "" : $"script-src 'nonce-{nonce}'; ";
        Guard(http, $"default-src 'none'; style-src 'nonce-{nonce}'; {runs}form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        return Results.Content(
            $$"""
            <!doctype html>
            <html lang="en-GB">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>{{title}} – Halo Connect</title>
              <style nonce="{{nonce}}">
                body { font: 1.125rem/1.5 system-ui, sans-serif; color: #0b0c0c; background: #fff; max-width: 36rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere }
                button { font: inherit; color: #fff; background: #144e8c; border: 2px solid transparent; border-radius: 6px; padding: .5rem 1rem; min-height: 2.75rem; cursor: pointer }
                button:focus-visible, a:focus-visible { outline: 3px solid #0b0c0c; outline-offset: 2px }
              </style>
              {{scripts?.Invoke(nonce)}}
            </head>
            <body>
              <main>
                <h1>{{title}}</h1>
                {{content}}
              </main>
            </body>
            </html>
            """,
            "text/html; charset=utf-8",
            statusCode: status);
    }

    public static void Guard(HttpContext http, string policy)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = policy;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex";
    }
}
