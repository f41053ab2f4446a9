using System.Net;
using HaloBot.Complaints;

namespace HaloBot.Delivery;

/// <summary>A letter as it is read: its words, then how to go on, and from whom it is.</summary>
/// <param name="Words">Markdown.</param>
/// <param name="Link">By which the customer goes on in the chat; or null.</param>
/// <param name="MayReply">Whether the letter invites an answer.</param>
internal sealed record EmailPage(string Subject, string Words, Uri? Link, bool MayReply, ProcedureFacts Facts)
{
    private const string Chat = "Continue in the chat";
    private const string Once = "works once, for 7 days";

    private string Reply => $"{(Link is null ? "To answer, just" : "Or just")} reply to this e-mail, and leave the reference in its subject.";

    public string Plain() => string.Join("\n\n", new[]
    {
        EmailText.Plain(Words),
        Link is null ? "" : $"{Chat}: {Link} ({Once})",
        MayReply ? Reply : "",
        $"{Facts.Company}\n{string.Join(", ", Facts.Address)}\n{Facts.Email}",
    }.Where(part => part.Length > 0)) + "\n";

    public string Html() => $$"""
        <!doctype html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{{Encode(Subject)}}</title>
        </head>
        <body style="margin:0;padding:16px;background:#ffffff;color:#1b1b1b;font:16px/1.5 Arial,Helvetica,sans-serif;overflow-wrap:break-word">
        <div style="max-width:36em;margin:0 auto">
        <p style="margin:0 0 24px;padding:0 0 8px;border-bottom:3px solid #14305c;font-size:19px;font-weight:bold;color:#14305c">{{Encode(Facts.Company)}}</p>
        {{EmailText.Html(Words)}}
        {{(Link is null ? "" : $"""<p><a href="{Encode(Link.ToString())}" style="color:#14305c;font-weight:bold">{Chat}</a> ({Once})</p>""")}}
        {{(MayReply ? $"<p>{Encode(Reply)}</p>" : "")}}
        <p style="margin:24px 0 0;padding:12px 0 0;border-top:1px solid #8a94a3;font-size:14px;color:#4a5362">{{Encode(Facts.Company)}}<br>{{Encode(string.Join(", ", Facts.Address))}}<br>{{Encode(Facts.Email)}}</p>
        </div>
        </body>
        </html>

        """;

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
