namespace HaloBot.Local.Teams;

/// <summary>Refusals with the codes that Teams uses.</summary>
internal static class TeamsErrors
{
    public static IResult UnknownConversation() => NotFound("ConversationNotFound", "The conversation is not known here.");

    public static IResult UnknownActivity() => NotFound("ActivityNotFoundInConversation", "The activity is not in this conversation.");

    public static IResult UnknownMember() => NotFound("MemberNotFoundInConversation", "The member is not in this conversation.");

    public static IResult UnknownTeam() => NotFound("NotFound", "The team is not known here.");

    public static IResult NotTheBots() => ErrorBody.Answer(StatusCodes.Status403Forbidden, "Forbidden", "A bot can change its own messages only.");

    public static IResult Malformed(string message) => ErrorBody.Answer(StatusCodes.Status400BadRequest, "BadSyntax", message);

    public static IResult TooBig(string message) => ErrorBody.Answer(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", message);

    private static IResult NotFound(string code, string message) => ErrorBody.Answer(StatusCodes.Status404NotFound, code, message);
}
