using System.Net;
using HaloBot.Complaints;
using HaloBot.Website;

namespace HaloBot.Intake;

/// <summary>The pages behind a link from an e-mail. None but the first two, which only a good link shows, says whether there is a case.</summary>
internal sealed class ResumePage(Procedure procedure, WebsiteAssets assets)
{
    public IResult Offer(HttpContext http, CaseReference reference) => PlainPage.Show(http, StatusCodes.Status200OK, "Go on with your complaint",
        $"""
        <p>This opens the chat with everything said so far about your complaint. The link works once, so please use it on a device of your own.</p>
        <form method="post"><button type="submit">Continue your complaint {reference}</button></form>
        <noscript><p>The chat needs JavaScript, which is off in this browser. You can e-mail {Email} instead.</p></noscript>
        <p>Not your complaint? Please don’t continue, and tell us: {Email}.</p>
        """);

    /// <summary>Lets this browser in. The signed value is in the page and in no address.</summary>
    public IResult Open(HttpContext http, string resume, string conversationId) => PlainPage.Show(http, StatusCodes.Status200OK, "Opening your chat",
        $"""
        <p id="opening">One moment. If nothing happens, <a href="../widget">open the chat</a>.</p>
        <p id="blocked" hidden>This browser doesn’t keep anything for our website, so the chat can’t find your complaint. Please allow it to store data, or use another browser, and {AskForAnother}</p>
        """,
        nonce => $"""
        <script defer nonce="{nonce}" src="../{assets["memory.js"].Address}"></script>
          <script defer nonce="{nonce}" src="../{assets["resume.js"].Address}" data-resume="{WebUtility.HtmlEncode(resume)}" data-conversation="{WebUtility.HtmlEncode(conversationId)}"></script>
        """);

    /// <summary>Whoever was not the first learns when the first came: it may have been somebody else.</summary>
    public IResult Used(HttpContext http, DateTimeOffset usedAt) => PlainPage.Show(http, StatusCodes.Status410Gone, "This link has been used",
        $"""
        <p>It was used at {UkDates.TimeAndDate(usedAt)}, and it works once.</p>
        <p>On the device where you used it, just <a href="../widget">open the chat</a>: it goes on there. On another one, {AskForAnother}</p>
        <p>If it wasn’t you who used it, please e-mail {Email} at once.</p>
        """);

    /// <summary>Too old, cut short, made up, or to an address that has been changed: all the same.</summary>
    public IResult Gone(HttpContext http, int status) => PlainPage.Show(http, status, "This link doesn’t work",
        $"""
        <p>A link from our e-mails works once and for 7 days, and stops working when the e-mail address of the complaint is changed. Some mail programs cut links short: please check that you have all of it.</p>
        <p>To go on without it, {AskForAnother}</p>
        """);

    public IResult TooMany(HttpContext http) => PlainPage.Show(http, StatusCodes.Status429TooManyRequests, "Please wait a minute",
        $"<p>Too many links were opened from your network just now. Your link has not been used: please wait a minute and open it again, or e-mail {Email}.</p>");

    /// <summary>Another website pressed the button. It may not choose whose chat a visitor writes into.</summary>
    public IResult FromElsewhere(HttpContext http) => PlainPage.Show(http, StatusCodes.Status403Forbidden, "Please open the link yourself",
        $"<p>Another website tried to open a complaint here. Nothing was done. If you have a link from us, open it from the e-mail. Or e-mail {Email}.</p>");

    public IResult Unavailable(HttpContext http) => PlainPage.Show(http, StatusCodes.Status503ServiceUnavailable, "The chat isn’t available",
        $"<p>We can’t open the chat at the moment. Your link has not been used: please try again in a few minutes, or e-mail {Email}.</p>");

    private string AskForAnother =>
        $"""<a href="../widget">open the chat</a>, say that you want to check a complaint, and give the reference from our e-mail. Or e-mail {Email} with the reference.""";

    private string Email => $"""<a href="mailto:{procedure.Facts.Email}">{procedure.Facts.Email}</a>""";
}
