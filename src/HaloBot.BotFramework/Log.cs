namespace Microsoft.Bot;

/// <summary>Everything that this library logs.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "Refused an activity from channel {Channel}: {Reason}")]
    public static partial void ActivityRefused(ILogger logger, string channel, string reason);

    [LoggerMessage(2, LogLevel.Error, "The channels' keys cannot be fetched from {Address}")]
    public static partial void MetadataUnavailable(ILogger logger, string address, Exception failure);

    [LoggerMessage(3, LogLevel.Warning,
        "Bot:DangerouslyAllowUnauthenticatedRequests is on: anyone who reaches this address may speak as anyone. Outbound calls go to this machine only")]
    public static partial void Unauthenticated(ILogger logger);

    [LoggerMessage(4, LogLevel.Error,
        "Bot:DangerouslyAllowUnauthenticatedRequests is ignored: it needs the Development environment and no MicrosoftAppId. Every request must have a token")]
    public static partial void UnauthenticatedIgnored(ILogger logger);

    [LoggerMessage(5, LogLevel.Error, "MicrosoftAppId is not configured, so every request will be refused (401). Set MicrosoftAppType (UserAssignedMSI or SingleTenant), MicrosoftAppId and MicrosoftAppTenantId; a SingleTenant bot also needs MicrosoftAppPassword or MicrosoftAppCertificatePath")]
    public static partial void NoAppId(ILogger logger);

    [LoggerMessage(6, LogLevel.Information, "Refused a request with {Status}: {Reason}")]
    public static partial void RequestRefused(ILogger logger, int status, string reason);

    [LoggerMessage(7, LogLevel.Warning, "The bot's token could not be fetched; a present one serves until it ends")]
    public static partial void TokenNotRenewed(ILogger logger, Exception failure);

    [LoggerMessage(20, LogLevel.Information, "A {Method} to the connector ended with {Outcome}; it is repeated in {Pause}")]
    public static partial void Repeating(ILogger logger, HttpMethod method, string outcome, TimeSpan pause);
}
