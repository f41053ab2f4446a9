using System.Text;
using System.Text.Encodings.Web;
using HaloBot.Complaints;

namespace HaloBot.Website;

/// <summary>GET /procedure: Halo's published complaints procedure as an accessible page that also prints well.</summary>
public static class ProcedurePage
{
    public static string Render(Procedure procedure)
    {
        var document = procedure.Document;
        var body = new StringBuilder();
        foreach (var section in document.Sections)
        {
            if (section.Heading is { } heading)
            {
                body.Append("<h2>").Append(Html(heading)).AppendLine("</h2>");
            }

            foreach (var paragraph in section.Paragraphs)
            {
                body.Append("<p>").AppendJoin("<br>\n", paragraph.Split('\n').Select(Html)).AppendLine("</p>");
            }
        }

        return $$"""
            <!doctype html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{{Html(document.Title)}}</title>
            <style>
            :root { color-scheme: light dark; }
            body { font: 1.1rem/1.6 system-ui, sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }
            h1 { font-size: 1.7rem; line-height: 1.25; }
            h2 { font-size: 1.25rem; margin-top: 2rem; break-after: avoid; }
            @media print { body { font-size: 11pt; margin: 0; max-width: none; } p { break-inside: avoid; } }
            </style>
            </head>
            <body>
            <main>
            <h1>{{Html(document.Title)}}</h1>
            {{body}}
            </main>
            </body>
            </html>

            """;
    }

    private static string Html(string text) => HtmlEncoder.Default.Encode(text);
}
