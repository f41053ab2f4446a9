namespace HaloBot.Local.Teams;

/// <summary>Refusals with the codes that Teams uses.</summary>
internal static class TeamsErrors
{
    public static Refusal UnknownConversation() => NotFound("ConversationNotFound", "The conversation is not known here.");

    public static Refusal UnknownActivity() => NotFound("ActivityNotFoundInConversation", "The activity is not in this conversation.");

    public static Refusal UnknownMember() => NotFound("MemberNotFoundInConversation", "The member is not in this conversation.");

    public static Refusal UnknownTeam() => NotFound("NotFound", "The team is not known here.");

    public static Refusal NotTheBots() => new(StatusCodes.Status403Forbidden, "Forbidden", "A bot can change its own messages only.");

    public static Refusal NotInstalled() =>
        new(StatusCodes.Status403Forbidden, "BotNotInConversationRoster", "The bot is not part of the conversation roster: it was removed from the team.");

    public static Refusal Malformed(string message) => new(StatusCodes.Status400BadRequest, "BadSyntax", message);

    public static Refusal TooBig(string message) => new(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", message);

    public static Refusal TooMany(string message, TimeSpan wait) => new(StatusCodes.Status429TooManyRequests, "TooManyRequests", message, wait);

    private static Refusal NotFound(string code, string message) => new(StatusCodes.Status404NotFound, code, message);
}
