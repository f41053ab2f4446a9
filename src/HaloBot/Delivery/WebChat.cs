using HaloBot.Intake;
using Microsoft.Bot.Connector.Authentication;

namespace HaloBot.Delivery;

/// <summary>Says something in a customer's chat that is no answer to a message.</summary>
public sealed class WebChat(HaloAdapter adapter, BotFrameworkAuthentication authentication, BotIdentity bot)
{
    /// <returns>The id under which the channel keeps it.</returns>
    public async Task<string> SayAsync(ReplyAddress address, ChatMessage message, CancellationToken cancellationToken)
    {
        SdkSeam.Trust(authentication, address.ServiceUrl);
        var receipt = "";
        await adapter.ContinueConversationAsync(
            bot.AppId,
            address.ToReference(),
            async (turn, cancel) =>
            {
                // Nothing is being replied to. Web Chat would hold the message back, waiting for the activity that it names.
                turn.Activity.Id = null;
                receipt = (await turn.SendActivityAsync(message.ToActivity(), cancel))?.Id ?? "";
            },
            cancellationToken);
        return receipt;
    }
}
