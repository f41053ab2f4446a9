namespace HaloBot.Website;

/// <summary>What the website's endpoints log. No message carries a token, a resume value or a customer's words.</summary>
internal static partial class WebsiteLog
{
    [LoggerMessage(4001, LogLevel.Error, "Customers cannot chat: Direct Line gives no tokens")]
    public static partial void DirectLineUnavailable(ILogger logger, Exception exception);

    [LoggerMessage(4002, LogLevel.Error, "A link from an e-mail could not be looked up: storage did not answer")]
    public static partial void ResumeUnavailable(ILogger logger, Exception exception);
}
