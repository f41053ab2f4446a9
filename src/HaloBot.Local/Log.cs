namespace HaloBot.Local;

/// <summary>Every log message of HaloBot.Local.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "The bot answered {Status} to activity {Activity}: {Body}")]
    public static partial void BotFailed(ILogger logger, string activity, int status, string body);

    [LoggerMessage(2, LogLevel.Warning, "Delivering activity {Activity} again: the last run ended before the bot had answered")]
    public static partial void DeliveringAgain(ILogger logger, string activity);

    [LoggerMessage(3, LogLevel.Error, "Delivering activity {Activity} failed")]
    public static partial void DeliveryFailed(ILogger logger, Exception exception, string activity);

    [LoggerMessage(4, LogLevel.Warning, "Something due at {Due:o} is still due after {Tries} tries; the clock moves on without it")]
    public static partial void StillDue(ILogger logger, DateTimeOffset due, int tries);
}
