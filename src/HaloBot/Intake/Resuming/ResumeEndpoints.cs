using Azure;
using HaloBot.Website;

namespace HaloBot.Intake;

/// <summary>
/// <c>/resume/{code}</c>: GET shows a page with one button and uses nothing up, because scanners of mails open every link; POST uses the link
/// up and lets the browser into the chat of the case.
/// </summary>
public static class ResumeEndpoints
{
    public static WebApplication MapResume(this WebApplication app)
    {
        var links = app.MapGroup("/resume/{code?}").RequireRateLimiting(ResumeRateLimit.PolicyName).AddEndpointFilter(HonestAboutStorageAsync);
        links.MapGet("", (string? code, HttpContext http, ResumeLinks links, ResumePage page) => ShowAsync(code, http, links, page));
        links.MapPost("", (string? code, HttpContext http, ResumeLinks links, ResumePage page, CaseChat chat, ResumeToken token) =>
            LetInAsync(code, http, links, page, chat, token));
        return app;
    }

    private static async Task<IResult> ShowAsync(string? code, HttpContext http, ResumeLinks links, ResumePage page)
    {
        var (link, refusal) = await FindAsync(code, http, links, page);
        return link is null ? refusal! : page.Offer(http, link.Complaint.Reference);
    }

    private static async Task<IResult> LetInAsync(
        string? code, HttpContext http, ResumeLinks links, ResumePage page, CaseChat chat, ResumeToken token)
    {
        // Browsers say where a press comes from. Origin does not tell: it is null after a page without referrer.
        if (http.Request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none"))
        {
            return page.FromElsewhere(http);
        }

        var (link, refusal) = await FindAsync(code, http, links, page);
        if (link is null)
        {
            return refusal!;
        }

        if (!chat.IsOn)
        {
            return page.Unavailable(http);
        }

        // Taken last: whatever fails before leaves the link as good as it was.
        var point = await chat.PrepareAsync(link.Complaint, http.Connection.RemoteIpAddress, http.RequestAborted);
        return await links.TakeAsync(code!, http.RequestAborted)
            ? page.Open(http, token.Write(point), point.ConversationId)
            : await ShowAsync(code, http, links, page);
    }

    private static async Task<(FoundLink? Link, IResult? Refusal)> FindAsync(string? code, HttpContext http, ResumeLinks links, ResumePage page) =>
        !ResumeLinks.IsWellFormed(code) ? (null, page.Gone(http, StatusCodes.Status404NotFound))
        : await links.FindAsync(code!, http.RequestAborted) switch
        {
            null => (null, page.Gone(http, StatusCodes.Status410Gone)),
            { UsedAt: { } used } => (null, page.Used(http, used)),
            var link => (link, null),
        };

    /// <summary>While storage is away nobody is told that their link is bad.</summary>
    private static async ValueTask<object?> HonestAboutStorageAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException)
        {
            var services = context.HttpContext.RequestServices;
            WebsiteLog.ResumeUnavailable(services.GetRequiredService<ILogger<ResumeLinks>>(), e);
            return services.GetRequiredService<ResumePage>().Unavailable(context.HttpContext);
        }
    }
}
