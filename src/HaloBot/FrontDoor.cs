using HaloBot.Staff.Registration;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;

namespace HaloBot;

/// <summary>Decides which room an activity belongs in, by the channel that authentication has vouched for.</summary>
public sealed class FrontDoor(Intake.Intake intake, Staff.StaffRoom staff, RegistrationRoom registration) : IBot
{
    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
        turnContext.Activity.ChannelId switch
        {
            Channels.Msteams when RegistrationRoom.Concerns(turnContext.Activity) => registration.OnTurnAsync(turnContext, cancellationToken),
            Channels.Msteams => staff.OnTurnAsync(turnContext, cancellationToken),
            Channels.Directline or Channels.Webchat => intake.OnTurnAsync(turnContext, cancellationToken),
            _ => Task.CompletedTask,
        };
}
