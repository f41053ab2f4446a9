using System.Net;
using Microsoft.Bot.Schema;

namespace HaloBot.Delivery;

/// <summary>What a failed try says: about the channel, or about the message.</summary>
public enum FailureKind
{
    /// <summary>The channel takes nothing at the moment, or nothing of ours: it asked us to wait, was not reached, or did not let us in.</summary>
    Away,

    /// <summary>An error of the channel's, or no answer. It may be this message's, too.</summary>
    Failed,

    /// <summary>The channel works, and does not take this message.</summary>
    Refused,
}

public static class Failures
{
    public static FailureKind KindOf(Exception failure) => failure switch
    {
        ErrorResponseException { Response: { } response } when response.Headers.ContainsKey("Retry-After") => FailureKind.Away,
        ErrorResponseException { Response.StatusCode: { } status } => KindOf(status),
        HttpRequestException { StatusCode: { } status } => KindOf(status),
        HttpRequestException
        {
            HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
        } => FailureKind.Away,
        Azure.Identity.AuthenticationFailedException => FailureKind.Away,
        InvalidOperationException or ArgumentException => FailureKind.Refused,
        _ => FailureKind.Failed,
    };

    /// <summary>Whether its description says all that there is to know: a stack trace would only fill the log of a bad day.</summary>
    public static bool IsUsual(Exception failure) =>
        SdkSeam.IsUncertain(failure) || failure is ErrorResponseException or HttpRequestException or OperationCanceledException or TimeoutException;

    /// <summary>As in "the channel …", for staff.</summary>
    public static string Describe(Exception failure) => failure switch
    {
        _ when SdkSeam.IsUncertain(failure) => "did not say whether it took it, so it may be there twice",
        ErrorResponseException { Response.StatusCode: { } status } e => $"answered {(int)status}{(e.Body?.Error?.Code is { Length: > 0 } code ? $" {code}" : "")}",
        HttpRequestException { StatusCode: { } status } => $"answered {(int)status}",
        HttpRequestException => "could not be reached",
        TimeoutException or OperationCanceledException => "did not answer in time",
        _ => $"could not be given it ({failure.GetType().Name})",
    };

    private static FailureKind KindOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.TooManyRequests => FailureKind.Away,
        HttpStatusCode.PreconditionFailed or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => FailureKind.Failed,
        _ => FailureKind.Refused,
    };
}
