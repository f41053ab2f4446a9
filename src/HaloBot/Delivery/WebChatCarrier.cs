using HaloBot.Complaints;
using HaloBot.Intake;
using HaloBot.Storage;

namespace HaloBot.Delivery;

/// <summary>Tells customers something in the web chat, in the conversation from which they wrote last.</summary>
public sealed class WebChatCarrier(WebChat chat, Conversations conversations) : ICarrier
{
    public string Lane => "chat";

    public bool Carries(Outgoing message) => message is TellCustomer;

    public async Task<Delivered?> CarryAsync(
        PendingCase pending, PendingMessage message, Post? post, CancellationToken cancellationToken)
    {
        var words = (TellCustomer)message.Content;
        var conversation = await conversations.ReadAsync(words.CustomerKey ?? pending.Complaint.CustomerKey, cancellationToken);
        var address = conversation.Address ?? throw new UndeliverableException("is not known: the customer has not written in it yet");
        if (words.CustomerKey is null)
        {
            await SpeakOfAsync(pending.Complaint, conversation, cancellationToken);
        }

        return new Delivered(await chat.SayAsync(address, Message(pending, message, words), cancellationToken));
    }

    private static ChatMessage Message(PendingCase pending, PendingMessage message, TellCustomer words) => new(message.IdIn(pending.Complaint.Reference), words.Text, words.Choices)
    {
        Receipt = words.Reply is { } number ? new Receipt(pending.Complaint.Reference, number).ToString() : null,
    };

    /// <summary>What a customer writes next belongs to the case that they heard of last, if they have several.</summary>
    private async Task SpeakOfAsync(Complaint complaint, Conversation conversation, CancellationToken cancellationToken)
    {
        // The chat in which it is being filed says so itself, in the turn that is under way.
        while (conversation.Case != complaint.Reference && (conversation.Case is not null || complaint.IsLinked))
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
