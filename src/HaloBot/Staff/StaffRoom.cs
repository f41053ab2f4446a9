using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace HaloBot.Staff;

/// <summary>The staff's room: what members of staff say to the bot in Teams.</summary>
public sealed class StaffRoom
{
    public async Task OnTurnAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        if (context.Activity.Type == ActivityTypes.Message)
        {
            await context.SendActivityAsync(
                "I post every complaint from the website in this channel and keep its card up to date. Customers never see what is written here.",
                cancellationToken: cancellationToken);
        }
    }
}
