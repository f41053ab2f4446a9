namespace HaloBot.Local.DirectLine;

/// <summary>Who calls: the holder of the secret (the bot's own website), or of a token.</summary>
/// <param name="Grant">Null for the holder of the secret, who may do anything.</param>
internal sealed record DirectLineCaller(TokenGrant? Grant)
{
    public bool May(string conversationId) => Grant is null || Grant.ConversationId == conversationId;
}
