namespace HaloBot.Local.DirectLine;

internal static class DirectLineErrors
{
    public static IResult UnknownConversation() =>
        ErrorBody.Answer(StatusCodes.Status404NotFound, "ConversationNotFound", "Conversation not found.");

    public static IResult OtherConversation() => Forbidden("BadArgument", "The token belongs to another conversation.");

    public static IResult Forbidden(string code, string message) => ErrorBody.Answer(StatusCodes.Status403Forbidden, code, message);

    public static IResult Malformed(string message) => ErrorBody.Answer(StatusCodes.Status400BadRequest, "BadArgument", message);

    public static IResult TooBig(string message) => ErrorBody.Answer(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", message);

    public static IResult BotFailed(BotAnswer answer) =>
        ErrorBody.Answer(StatusCodes.Status502BadGateway, "BotError", $"Failed to send activity: the bot returned {answer.Status}.");
}
