using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using HaloBot.Complaints;

namespace HaloBot.Website;

/// <summary>Halo's published complaints procedure as an accessible page that also prints on two sheets of A4.</summary>
public static class ProcedurePage
{
    // Colours are the browser's own, so that light, dark and forced colours all work. On paper no section is torn
    // between pages, and links are plain words: the addresses are in the text already.
    private const string Style = """

        :root { color-scheme: light dark; background: Canvas; color: CanvasText; }
        body { font: 1.1rem/1.6 system-ui, sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: break-word; }
        a { white-space: nowrap; }
        h1 { font-size: 1.7rem; line-height: 1.25; }
        h2 { font-size: 1.25rem; line-height: 1.3; margin-top: 2rem; }
        aside { border: 1px solid; border-left-width: .5rem; padding: 0 1rem; margin-top: 2rem; }
        aside h2 { margin-top: 1rem; }
        footer { border-top: 1px solid; margin-top: 2rem; font-size: 1rem; }
        @media print {
          @page { size: A4; margin: 18mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; } }
          :root { color-scheme: light; }
          body { font-size: 11pt; line-height: 1.4; max-width: none; margin: 0; padding: 0; }
          h1 { font-size: 18pt; }
          h2 { font-size: 13pt; margin-top: 6mm; }
          h1, h2 { break-after: avoid; }
          section, p, li, aside, footer { break-inside: avoid; }
          a { color: inherit; text-decoration: none; }
          footer { margin-top: 6mm; font-size: 9pt; }
        }

        """;

    /// <summary>Lets the page's own style apply and nothing else run, load or be sent.</summary>
    public static string ContentSecurityPolicy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <param name="copy">Where the document's own copy is to be had; null in the copy.</param>
    public static string Render(Procedure procedure, string? copy)
    {
        var document = procedure.Document;
        return $"""
            <!doctype html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Html(document.Title)}</title>
            <style>{Style}</style>
            </head>
            <body>
            <main>
            <h1>{Html(document.Title)}</h1>
            {Sections(document, new ProcedureLinks(procedure, copy))}</main>
            {Differences(procedure)}<footer>
            <p>Last checked on {Html(document.LastChecked.InFull())}.</p>
            </footer>
            </body>
            </html>

            """;
    }

    internal static string Html(string text) => HtmlEncoder.Default.Encode(text);

    private static string Sections(ProcedureDocument document, ProcedureLinks links)
    {
        var html = new StringBuilder();
        foreach (var section in document.Sections)
        {
            html.AppendLine("<section>");
            if (section.Heading is { } heading)
            {
                html.Append("<h2>").Append(Html(heading)).AppendLine("</h2>");
            }

            foreach (var paragraph in section.Paragraphs)
            {
                html.Append("<p>").AppendJoin("<br>\n", paragraph.Split('\n').Select(links.In)).AppendLine("</p>");
            }

            html.AppendLine("</section>");
        }

        return html.ToString();
    }

    // Halo's text stays as it is printed; what the chosen edition changes follows it, marked as a note.
    private static string Differences(Procedure procedure)
    {
        var differences = EditionDifferences.Of(procedure);
        return differences.Count == 0 ? "" : $"""
            <aside aria-labelledby="note">
            <h2 id="note">Note: what is different now</h2>
            <p>The text above is as published. These points have changed since:</p>
            <ul>
            {string.Join("\n", differences.Select(sentence => $"<li>{Html(sentence)}</li>"))}
            </ul>
            </aside>

            """;
    }
}
