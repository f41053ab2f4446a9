using System.Text;
using System.Text.RegularExpressions;
using HaloBot.Complaints;

namespace HaloBot.Website;

/// <summary>The words of the procedure that lead somewhere: e-mail, telephones, website, and the document's copy.</summary>
internal sealed class ProcedureLinks
{
    private readonly Dictionary<string, string> _addresses = new(StringComparer.Ordinal);
    private readonly Regex _words;

    /// <param name="copy">Where the document's copy is to be had, or null.</param>
    public ProcedureLinks(Procedure procedure, string? copy)
    {
        var (facts, regulator) = (procedure.Facts, procedure.Facts.Regulator);
        _addresses[facts.Email] = $"mailto:{facts.Email}";
        _addresses[regulator.Website] = $"https://{regulator.Website}";
        foreach (var phone in regulator.Phones.Append(regulator.Textphone))
        {
            _addresses[phone] = $"tel:+44{phone.Replace(" ", "", StringComparison.Ordinal)[1..]}";
        }

        if (copy is not null)
        {
            _addresses[procedure.Document.CopyLink] = copy;
        }

        _words = new Regex(string.Join('|', _addresses.Keys.Select(Regex.Escape)), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    /// <summary>The text as HTML, with its links.</summary>
    public string In(string text)
    {
        var html = new StringBuilder();
        var at = 0;
        foreach (Match match in _words.Matches(text))
        {
            html.Append(ProcedurePage.Html(text[at..match.Index]))
                .Append("<a href=\"").Append(ProcedurePage.Html(_addresses[match.Value])).Append("\">").Append(ProcedurePage.Html(match.Value)).Append("</a>");
            at = match.Index + match.Length;
        }

        return html.Append(ProcedurePage.Html(text[at..])).ToString();
    }
}
