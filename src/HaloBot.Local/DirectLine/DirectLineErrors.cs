namespace HaloBot.Local.DirectLine;

internal static class DirectLineErrors
{
    public static IResult UnknownConversation() =>
        ErrorBody.Answer(StatusCodes.Status404NotFound, "ConversationNotFound", "Conversation not found.");

    public static IResult OtherConversation() => Forbidden("BadArgument", "The token belongs to another conversation.");

    public static IResult Forbidden(string code, string message) => ErrorBody.Answer(StatusCodes.Status403Forbidden, code, message);

    public static IResult Malformed(string message) => ErrorBody.Answer(StatusCodes.Status400BadRequest, "BadArgument", message);

    public static IResult TooBig(string message) => ErrorBody.Answer(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", message);

    /// <summary>The service answers 502 to whatever the bot did not take. Here the sender's own mistakes are told apart.</summary>
    public static IResult BotFailed(BotAnswer answer) => answer.Status is >= 400 and < 500 or StatusCodes.Status501NotImplemented
        ? Malformed($"The bot does not take this activity: it answered {answer.Status}.")
        : ErrorBody.Answer(StatusCodes.Status502BadGateway, "BotError", $"Failed to send activity: the bot returned {answer.Status}.");
}
