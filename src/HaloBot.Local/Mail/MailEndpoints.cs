using System.Text.Json.Nodes;

namespace HaloBot.Local.Mail;

/// <summary>The mailbox page at <c>/mail</c>, and the same letters for drivers at <c>/local/mail</c>.</summary>
internal static class MailEndpoints
{
    private const string Html = "text/html; charset=utf-8";

    // Letters hold what customers typed: should any of it ever become markup, it still runs no script and fetches nothing.
    private const string PagePolicy = "default-src 'none'; style-src 'self'; img-src 'self'; frame-src 'self'; frame-ancestors 'none'";
    private const string LetterPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups allow-popups-to-escape-sandbox; frame-ancestors 'self'";

    public static void MapMail(this WebApplication app)
    {
        var mailbox = app.Services.GetRequiredService<Mailbox>();
        app.MapGet("/mail", (HttpResponse response) => Page(response, mailbox.Letters(), opened: null));
        app.MapGet("/mail/{number:int}", (int number, HttpResponse response) =>
            mailbox.Letter(number) is { } letter ? Page(response, mailbox.Letters(), letter) : Results.NotFound());
        app.MapGet("/mail/{number:int}/html", (int number, HttpResponse response) =>
        {
            response.Headers.ContentSecurityPolicy = LetterPolicy;
            return mailbox.Letter(number) is { } letter ? Results.Text(InNewTabs(letter.Html), Html) : Results.NotFound();
        });
        app.MapGet("/mail/{number:int}/source", (int number) =>
            mailbox.Source(number) is { } source ? Results.Text(source, "text/plain; charset=utf-8") : Results.NotFound());
        app.MapGet("/local/mail", () => Results.Json(new JsonArray([.. mailbox.Letters().Select(Json)])));
    }

    private static IResult Page(HttpResponse response, IReadOnlyList<ArrivedLetter> letters, ArrivedLetter? opened)
    {
        response.Headers.ContentSecurityPolicy = PagePolicy;
        return Results.Text(MailPage.Of(letters, opened), Html);
    }

    /// <summary>A link in a letter opens beside the mailbox, as it would in a mail program.</summary>
    private static string InNewTabs(string html) => html.Replace("<head>", "<head><base target=\"_blank\">", StringComparison.OrdinalIgnoreCase);

    private static JsonObject Json(ArrivedLetter letter) => new()
    {
        ["number"] = letter.Number,
        ["from"] = letter.From,
        ["to"] = letter.To,
        ["replyTo"] = letter.ReplyTo,
        ["subject"] = letter.Subject,
        ["date"] = letter.Date.ToString("O"),
        ["messageId"] = letter.MessageId,
        ["text"] = letter.Text,
        ["html"] = letter.Html,
    };
}
