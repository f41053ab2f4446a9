using AdaptiveCards;
using HaloBot.Complaints;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema.Teams;

namespace HaloBot.Staff.Registration;

/// <summary>A manager answers whether the staff's channel is to move.</summary>
public sealed class MoveAnswers(StaffChannel channel, StaffDirectory directory, PostInChannel post, ILogger<MoveAnswers> log)
{
    /// <summary>The question's card as it is now, or why the answer was not taken.</summary>
    public async Task<(AdaptiveCard? Card, Decision.Refused? Refusal)> AnswerAsync(
        ITurnContext turn, (string Question, bool Move) answer, CancellationToken cancellationToken)
    {
        var admission = await AdmitAsync(turn, cancellationToken);
        if (admission.Actor is not { } actor)
        {
            log.StaffRefused(admission.Refusal!.Name, turn.Activity.Type);
            return (null, admission.Refusal);
        }

        if (actor.Role != Role.Manager)
        {
            return (null, new Decision.Refused("not-permitted", "Only a manager can move the staff channel."));
        }

        if (channel.IsFixed || await channel.ChangeAsync(state => Registration.Answer(state, answer.Question, answer.Move), cancellationToken) is not { } to)
        {
            return (null, new Decision.Refused("settled", "This has been settled already, or HaloBot has been added somewhere else since. Nothing was changed."));
        }

        var where = MoveCard.NameOf(to);
        var card = MoveCard.Plain(answer.Move ? $"{actor.Name} moved the staff channel to {where}." : $"{actor.Name} left the staff channel where it is. HaloBot was also added to {where}.");
        await log.TryToSayAsync(() => ReplaceAsync(turn, card, cancellationToken));
        if (answer.Move)
        {
            log.ChannelMoved();
            await log.TryToSayAsync(() => post(CardMessage.Of(MoveCard.Plain($"{actor.Name} moved the staff channel here: complaints are posted in this channel from now on. To look at my set-up, write \"check\" to me.")), cancellationToken));
        }

        return (card, null);
    }

    /// <summary>Where HaloBot was taken out of the team, its roster cannot be asked: then a manager is known by the settings alone.</summary>
    private async Task<Admission> AdmitAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var state = await channel.ReadAsync(cancellationToken);
        return state.RemovedAt is not null && directory.IsOfTheTenant(turn.Activity.GetChannelData<TeamsChannelData>())
            && turn.Activity.From?.AadObjectId is { Length: > 0 } id && directory.IsManager(id)
                ? Admission.Let(new Actor(Role.Manager, id, turn.Activity.From.Name ?? "A manager"))
                : await directory.AdmitAsync(turn, cancellationToken);
    }

    /// <summary>Everybody else sees it by this edit.</summary>
    private static async Task ReplaceAsync(ITurnContext turn, AdaptiveCard card, CancellationToken cancellationToken)
    {
        if (turn.Activity.ReplyToId is { Length: > 0 } question)
        {
            var message = CardMessage.Of(card);
            message.Id = question;
            await turn.UpdateActivityAsync(message, cancellationToken);
        }
    }
}
