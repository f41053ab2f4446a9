namespace HaloBot.Local.Teams;

/// <summary>Whether the bot may write to a conversation at this moment.</summary>
internal sealed class ConnectorGate(TeamsMessages messages, TeamApp app, RateLimit rate)
{
    /// <summary>Null when the conversation is there for the bot.</summary>
    public Refusal? RefuseAddress(TeamsAddress address) => !messages.Knows(address) ? TeamsErrors.UnknownConversation()
        : address.IsChannel && !app.Installed ? TeamsErrors.NotInstalled()
        : null;

    /// <summary>Null when something may be written there now: it is counted then.</summary>
    public Refusal? RefuseWriting(TeamsAddress address) => RefuseAddress(address) ?? rate.Take(address.ConversationId);
}
