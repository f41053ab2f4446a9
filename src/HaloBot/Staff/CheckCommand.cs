using HaloBot.Operations;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace HaloBot.Staff;

/// <summary>"check": the doctor's findings. What takes longer than a second is seen to be under way.</summary>
public sealed class CheckCommand(Doctor doctor, [FromKeyedServices(Clocks.Machine)] TimeProvider machine)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    public async Task<Activity> AnswerAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var examining = doctor.ExamineAsync(cancellationToken);
        await Task.WhenAny(examining, Task.Delay(Soon, machine, cancellationToken));
        if (!examining.IsCompleted)
        {
            await turn.SendActivityAsync(new Activity { Type = ActivityTypes.Typing }, cancellationToken);
        }

        return CardMessage.Of(FindingsCard.Draw("I have looked at my set-up.", await examining));
    }
}
