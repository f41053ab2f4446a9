using System.Net;
using System.Security.Cryptography;
using HaloBot.Complaints;

namespace HaloBot.Staff;

/// <summary>The two pages behind a link to a file: one that offers it, and one for every link that does not work, whatever the reason.</summary>
internal static class FilePage
{
    public static IResult Offer(HttpContext http, CaseFile file) => Show(http, StatusCodes.Status200OK, "A customer’s file",
        $"""
        <p><strong>{WebUtility.HtmlEncode(file.Name)}</strong> ({file.SizeName})</p>
        <p>It came from a customer, and nobody has checked it for harmful content. Your browser will save it.</p>
        <form method="post"><button type="submit">Open the file</button></form>
        <p>This link works once. To see the file again, press “Show files” on the case’s card.</p>
        """);

    public static IResult Gone(HttpContext http) => Show(http, StatusCodes.Status410Gone, "This link doesn’t work",
        """
        <p>A link to a file works once, and for 10 minutes.</p>
        <p>For a new one, press “Show files” on the case’s card in Teams.</p>
        """);

    /// <summary>Nothing of this is kept, passed on or framed.</summary>
    public static void Guard(HttpContext http, string policy)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = policy;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex";
    }

    private static IResult Show(HttpContext http, int status, string title, string content)
    {
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        Guard(http, $"default-src 'none'; style-src 'nonce-{nonce}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
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
                button:focus-visible { outline: 3px solid #0b0c0c; outline-offset: 2px }
              </style>
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
}
