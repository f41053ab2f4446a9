namespace Microsoft.Bot.Builder;

public class ConversationState(IStorage storage) : BotState(storage, nameof(ConversationState))
{
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        var activity = turnContext.Activity;
        return string.IsNullOrEmpty(activity.ChannelId) || string.IsNullOrEmpty(activity.Conversation?.Id)
            ? throw new InvalidOperationException("Conversation state needs an activity with a channelId and a conversation.id.")
            : $"{activity.ChannelId}/conversations/{activity.Conversation.Id}";
    }
}
