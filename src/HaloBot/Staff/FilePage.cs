using System.Net;
using HaloBot.Complaints;
using HaloBot.Website;

namespace HaloBot.Staff;

/// <summary>The two pages behind a link to a file: one that offers it, and one for every link that does not work, whatever the reason.</summary>
internal static class FilePage
{
    public static IResult Offer(HttpContext http, CaseFile file) => PlainPage.Show(http, StatusCodes.Status200OK, "A customer’s file",
        $"""
        <p><strong>{WebUtility.HtmlEncode(file.Name)}</strong> ({file.SizeName})</p>
        <p>It came from a customer, and nobody has checked it for harmful content. Your browser will save it.</p>
        <form method="post"><button type="submit">Open the file</button></form>
        <p>This link works once. To see the file again, press “Show files” on the case’s card.</p>
        """);

    public static IResult Gone(HttpContext http) => PlainPage.Show(http, StatusCodes.Status410Gone, "This link doesn’t work",
        """
        <p>A link to a file works once, and for 10 minutes.</p>
        <p>For a new one, press “Show files” on the case’s card in Teams.</p>
        """);
}
