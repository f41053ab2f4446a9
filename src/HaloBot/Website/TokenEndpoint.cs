using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace HaloBot.Website;

/// <summary>
/// <c>POST /api/directline/token</c>: lets a browser into one Direct Line conversation without knowing the site's secret, under a
/// user id that we chose. A customer who cannot be led back to the old conversation gets a new one, never an error.
/// </summary>
internal sealed partial class TokenEndpoint(
    DirectLineClient directLine,
    ResumeToken resumeToken,
    TrustedOrigins trustedOrigins,
    IOptions<DirectLineOptions> options,
    ILogger<TokenEndpoint> logger)
{
    public const string Path = "/api/directline/token";

    public async Task<IResult> AnswerAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.Headers.Allow = HttpMethods.Post;
            return Refusal.Of(StatusCodes.Status405MethodNotAllowed, "Ask for a token with POST.");
        }

        if (!trustedOrigins.Allows(context.Request))
        {
            return Refusal.Of(StatusCodes.Status403Forbidden, "This website may not use the chat: its origin is not among DirectLine:TrustedOrigins.");
        }

        var (request, refusal) = await TokenRequestBody.ReadAsync(context.Request, context.RequestAborted);
        if (request is null)
        {
            return refusal!;
        }

        context.Response.Headers.CacheControl = "no-store";
        try
        {
            return string.IsNullOrEmpty(options.Value.Secret)
                ? throw new DirectLineUnavailableException("DirectLine:Secret is not set.")
                : request.Token is { } token
                    ? await RenewAsync(token, request.Resume, context.RequestAborted)
                    : Answer(await AdmitAsync(request.Resume, context));
        }
        catch (DirectLineUnavailableException e)
        {
            WebsiteLog.DirectLineUnavailable(logger, e);
            context.Response.Headers.RetryAfter = "10";
            return Refusal.Of(StatusCodes.Status503ServiceUnavailable, "The chat is not available at the moment. Please try again, or e-mail help@halo-connect.com.");
        }
    }

    private async Task<(DirectLineGrant Grant, string? UserId)> AdmitAsync(string? resume, HttpContext context)
    {
        var point = resume is null ? null : await resumeToken.ReadAsync(resume);
        if (point is { ConversationId.Length: > 0 } && await directLine.ReconnectAsync(point.ConversationId, context.RequestAborted) is { } running)
        {
            return (running, point.UserId);
        }

        // The draft is stored by user id: whoever proved theirs keeps it, also in a new conversation.
        var userId = point?.UserId ?? VisitorId.New(context.Connection.RemoteIpAddress, options.Value.Secret!);
        return (await directLine.GenerateAsync(userId, trustedOrigins.For(context.Request), context.RequestAborted), userId);
    }

    private async Task<IResult> RenewAsync(string token, string? resume, CancellationToken cancellationToken)
    {
        if (!BearerToken().IsMatch(token) || await directLine.RefreshAsync(token, cancellationToken) is not { } grant)
        {
            return Refusal.Of(StatusCodes.Status403Forbidden, "This token has expired or is not valid. Ask for another with the resume value.");
        }

        var point = resume is null ? null : await resumeToken.ReadAsync(resume);
        return Answer((grant, DirectLineUser.Of(grant.Token!) ?? (point?.ConversationId == grant.ConversationId ? point?.UserId : null)));
    }

    private IResult Answer((DirectLineGrant Grant, string? UserId) admitted) => Results.Json(
        new TokenAnswer(
            admitted.Grant.Token!,
            admitted.Grant.ConversationId!,
            admitted.UserId,
            admitted.Grant.ExpiresIn!.Value,
            options.Value.Endpoint.AbsoluteUri.TrimEnd('/'),
            admitted.UserId is { } userId ? resumeToken.Write(new ResumePoint(userId, admitted.Grant.ConversationId!)) : null),
        DirectLineJson.Default.TokenAnswer);

    [GeneratedRegex(@"\A[A-Za-z0-9\-._~+/=]+\z")]
    private static partial Regex BearerToken();
}
