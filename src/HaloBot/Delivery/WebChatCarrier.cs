using HaloBot.Complaints;
using HaloBot.Intake;
using HaloBot.Storage;
using Microsoft.Bot.Connector.Authentication;

namespace HaloBot.Delivery;

/// <summary>Tells customers something in the web chat, in the conversation from which they wrote last.</summary>
public sealed class WebChatCarrier(
    HaloAdapter adapter, BotFrameworkAuthentication authentication, Conversations conversations, BotIdentity bot) : ICarrier
{
    public string Lane => "chat";

    public bool Carries(Outgoing message) => message is TellCustomer;

    public async Task<Delivered?> CarryAsync(
        PendingCase pending, PendingMessage message, Post? post, CancellationToken cancellationToken)
    {
        var words = (TellCustomer)message.Content;
        var conversation = await conversations.ReadAsync(pending.Complaint.CustomerKey, cancellationToken);
        var address = conversation.Address ?? throw new UndeliverableException("is not known: the customer has not written in it yet");
        var activity = new ChatMessage(message.IdIn(pending.Complaint.Reference), words.Text, words.Choices).ToActivity();
        await SpeakOfAsync(pending.Complaint, conversation, cancellationToken);
        SdkSeam.Trust(authentication, address.ServiceUrl);
        var receipt = "";
        await adapter.ContinueConversationAsync(
            bot.AppId,
            address.ToReference(),
            async (turn, cancel) =>
            {
                // Nothing is being replied to. Web Chat would hold the message back, waiting for the activity that it names.
                turn.Activity.Id = null;
                receipt = (await turn.SendActivityAsync(activity, cancel))?.Id ?? "";
            },
            cancellationToken);
        return new Delivered(receipt);
    }

    /// <summary>What a customer writes next belongs to the case that they heard of last, if they have several.</summary>
    private async Task SpeakOfAsync(Complaint complaint, Conversation conversation, CancellationToken cancellationToken)
    {
        while (conversation.Case is { } current && current != complaint.Reference)
        {
            conversation.Case = complaint.Reference;
            try
            {
                await conversations.SaveAsync(complaint.CustomerKey, conversation, cancellationToken);
            }
            catch (StateChangedException)
            {
                conversation = await conversations.ReadAsync(complaint.CustomerKey, cancellationToken);
            }
        }
    }
}
