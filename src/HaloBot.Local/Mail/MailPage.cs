using System.Net;
using HaloBot.Complaints;

namespace HaloBot.Local.Mail;

/// <summary>Customers' mailboxes in one: every letter that HaloBot has sent on this machine, and the one that is opened.</summary>
internal static class MailPage
{
    public static string Of(IReadOnlyList<ArrivedLetter> letters, ArrivedLetter? opened) => $"""
        <!doctype html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{(opened is null ? "" : $"{Encode(opened.Subject)} – ")}Customers’ e-mail</title>
        <link rel="icon" href="/local/page/halo.svg" type="image/svg+xml">
        <link rel="stylesheet" href="/local/page/mail.css">
        </head>
        <body>
        <header>
        <h1>Customers’ e-mail</h1>
        <p>What HaloBot has e-mailed. It stays on this machine. <a href="/mail">Look again</a> <a href="/">The website and the staff channel</a></p>
        </header>
        <div class="split">
        <nav aria-label="Letters">{(letters.Count == 0 ? "<p>There is no letter yet.</p>" : $"<ol>{string.Concat(letters.Select(letter => Line(letter, opened)))}</ol>")}</nav>
        <main>{(opened is null ? "<p>Choose a letter.</p>" : Letter(opened))}</main>
        </div>
        </body>
        </html>

        """;

    private static string Line(ArrivedLetter letter, ArrivedLetter? opened) => $"""
        <li><a href="/mail/{letter.Number}"{(letter.Number == opened?.Number ? " aria-current=\"page\"" : "")}><strong>{Encode(letter.Subject)}</strong> <span>to {Encode(letter.To)}</span> <span>{Time(letter)}</span></a></li>
        """;

    private static string Letter(ArrivedLetter letter) => $"""
        <h2>{Encode(letter.Subject)}</h2>
        <dl>
        <dt>From</dt><dd>{Encode(letter.From)}</dd>
        <dt>To</dt><dd>{Encode(letter.To)}</dd>
        <dt>Answers go to</dt><dd>{Encode(letter.ReplyTo)}</dd>
        <dt>Written</dt><dd>{Time(letter)}</dd>
        </dl>
        <iframe src="/mail/{letter.Number}/html" title="The letter" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
        <h3>As plain text</h3>
        <pre>{Encode(letter.Text)}</pre>
        <p><a href="/mail/{letter.Number}/source">The letter as it was sent, with its headers</a></p>
        """;

    private static string Time(ArrivedLetter letter) => UkDates.TimeAndDate(letter.Date);

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
