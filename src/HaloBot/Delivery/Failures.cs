using System.Net;
using Microsoft.Bot.Schema;

namespace HaloBot.Delivery;

/// <summary>What a failed try says: about the channel, or about the message.</summary>
public enum FailureKind
{
    /// <summary>The channel says itself that it takes nothing at the moment, or there is no token to show it.</summary>
    Away,

    /// <summary>No connection, an error of the channel's, or no answer. It may be this message's only.</summary>
    Failed,

    /// <summary>The channel works, and does not take this message.</summary>
    Refused,
}

/// <summary>There is nothing that a message could be sent to. The words go on after "the channel …".</summary>
public sealed class UndeliverableException(string why) : Exception(why);

/// <summary>HaloBot has not been added to a team yet, so there is no channel.</summary>
public sealed class NoStaffChannelException() : Exception("HaloBot has not been added to a team yet.");

/// <summary>The staff's channel takes no post. That hardly ever is the post's fault, so it wants a second opinion.</summary>
public sealed class NoPostException(ErrorResponseException refusal) : Exception(refusal.Message, refusal)
{
    public ErrorResponseException Refusal => refusal;
}

public static class Failures
{
    public static FailureKind KindOf(Exception failure) => failure switch
    {
        ErrorResponseException { Response: { } response } when response.Headers.ContainsKey("Retry-After") => FailureKind.Away,
        ErrorResponseException { Response.StatusCode: { } status } => KindOf(status),
        HttpRequestException { StatusCode: { } status } => KindOf(status),
        MailFailedException mail => mail.Kind,
        NoStaffChannelException or Azure.Identity.AuthenticationFailedException => FailureKind.Away,
        UndeliverableException or InvalidOperationException or ArgumentException => FailureKind.Refused,
        _ => FailureKind.Failed,
    };

    /// <summary>For the log: nothing where the description says all that there is to know, as a stack trace would only fill the log of a bad day.</summary>
    public static Exception? Trace(Exception failure) =>
        SdkSeam.IsUncertain(failure)
        || failure is ErrorResponseException or NoPostException or NoStaffChannelException or UndeliverableException or MailFailedException or HttpRequestException or OperationCanceledException or TimeoutException
            ? null
            : failure;

    /// <summary>Whether storage failed (Azure.Core throws an aggregate once it has tried several times): that says nothing of any channel.</summary>
    public static bool IsOfStorage(Exception failure) => failure is Azure.RequestFailedException or AggregateException;

    /// <summary>As in "the channel …", for staff.</summary>
    public static string Describe(Exception failure) => failure switch
    {
        _ when SdkSeam.IsUncertain(failure) => "did not say whether it took it, so it may be there twice",
        NoPostException { Refusal: var refusal } => Describe(refusal),
        UndeliverableException or MailFailedException => failure.Message,
        NoStaffChannelException => "is not known yet, because HaloBot has not been added to a team",
        ErrorResponseException { Response.StatusCode: { } status } e => $"answered {(int)status}{(e.Body?.Error?.Code is { Length: > 0 } code ? $" {code}" : "")}",
        HttpRequestException { StatusCode: { } status } => $"answered {(int)status}",
        HttpRequestException => "could not be reached",
        TimeoutException or OperationCanceledException => "did not answer in time",
        _ => $"could not be given it ({failure.GetType().Name})",
    };

    private static FailureKind KindOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.TooManyRequests => FailureKind.Away,
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.PreconditionFailed or HttpStatusCode.RequestTimeout
            or >= HttpStatusCode.InternalServerError => FailureKind.Failed,
        _ => FailureKind.Refused,
    };
}
