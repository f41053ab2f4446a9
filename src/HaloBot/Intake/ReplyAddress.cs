using Microsoft.Bot.Schema;

namespace HaloBot.Intake;

/// <summary>Where a customer's messages come from and answers go: our own record, so that no SDK type is stored.</summary>
public sealed record ReplyAddress(string ChannelId, string ServiceUrl, string ConversationId, string UserId, string BotId)
{
    public static ReplyAddress Of(IActivity activity) => new(
        activity.ChannelId, activity.ServiceUrl, activity.Conversation.Id, activity.From?.Id ?? "", activity.Recipient?.Id ?? "");

    public ConversationReference ToReference() => new()
    {
        ChannelId = ChannelId,
        ServiceUrl = ServiceUrl,
        Conversation = new ConversationAccount { Id = ConversationId },
        User = new ChannelAccount { Id = UserId },
        Bot = new ChannelAccount { Id = BotId },
    };
}
