using AdaptiveCards;
using HaloBot.Operations;
using HaloBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace HaloBot.Staff.Registration;

/// <summary>Makes a post in the staff's channel. Wired at the start: this room knows nothing of delivery.</summary>
public delegate Task PostInChannel(Activity post, CancellationToken cancellationToken);

/// <summary>HaloBot is added to a team, or taken out of it: the first time that registers the staff's channel.</summary>
public sealed class Installations(
    StaffChannel channel, StaffDirectory directory, TeamsSettings settings, PostInChannel post, Doctor doctor, TimeProvider clock, ILogger<Installations> log)
{
    private const string Hello =
        "Hello, I'm HaloBot. Complaints from the website are posted in this channel from now on, and each post is kept up to date. " +
        "In a case's thread, whoever has the case answers the customer by mentioning me; everything else stays internal. This is how my set-up looks:";

    public async Task AddedAsync(ITurnContext turn, bool isUpgrade, CancellationToken cancellationToken)
    {
        var data = turn.Activity.GetChannelData<TeamsChannelData>();
        if (!directory.IsOfTheTenant(data))
        {
            log.InstallationRefused("other-tenant");
            return;
        }

        if (data!.Team?.Id is not { Length: > 0 } team)
        {
            await SayAsync(turn, "Hello, I'm HaloBot. I work for a team: add me to the channel in which complaints are to be posted. Members of that team can also write to me here.", cancellationToken);
            return;
        }

        var chosen = turn.Activity.TeamsGetSelectedChannelId();
        var place = new StaffPlace(turn.Activity.ServiceUrl, team, FirstOf(chosen, data.Channel?.Id) ?? team) { TeamName = data.Team.Name };
        switch (await channel.ChangeAsync(state => Registration.Add(state, turn.Activity.Id, place, chosen is { Length: > 0 }, settings.FixedPlace()), cancellationToken))
        {
            case Installed.First:
                log.ChannelRegistered();
                await GreetAsync(cancellationToken);
                break;
            case Installed.Again when !isUpgrade:
                await GreetAsync(cancellationToken);
                break;
            case Installed.ElsewhereThanSet:
                await SayAsync(turn, "Complaints are posted in another channel: the settings Teams:TeamId and Teams:ChannelId fix it. To move it, an administrator changes or removes them.", cancellationToken);
                break;
            case Installed.Elsewhere:
                await AskAsync(turn, new MoveQuestion(turn.Activity.Id, place), cancellationToken);
                break;
        }
    }

    public async Task RemovedAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var data = turn.Activity.GetChannelData<TeamsChannelData>();
        if (!directory.IsOfTheTenant(data) || data!.Team?.Id is not { Length: > 0 } team)
        {
            return;
        }

        var now = clock.GetUtcNow();
        if (await channel.ChangeAsync(state => Registration.Remove(state, team, now, settings.FixedPlace()), cancellationToken))
        {
            log.ChannelGone();
        }
    }

    private async Task GreetAsync(CancellationToken cancellationToken) =>
        await log.TryToSayAsync(async () => await post(CardMessage.Of(FindingsCard.Draw(Hello, await doctor.ExamineAsync(cancellationToken))), cancellationToken));

    private async Task AskAsync(ITurnContext turn, MoveQuestion question, CancellationToken cancellationToken)
    {
        AdaptiveCard card = MoveCard.Ask(question);
        if (channel.IsAway)
        {
            // HaloBot is not in the staff's channel any more, so it can be asked only here.
            await log.TryToSayAsync(() => turn.SendActivityAsync(CardMessage.Of(card), cancellationToken));
            return;
        }

        await SayAsync(turn, "Complaints are posted in another channel. I have asked there whether to move here; until a manager says so, nothing changes.", cancellationToken);
        await log.TryToSayAsync(() => post(CardMessage.Of(card), cancellationToken));
    }

    private Task SayAsync(ITurnContext turn, string text, CancellationToken cancellationToken) => log.TryToSayAsync(() => turn.SendActivityAsync(text, cancellationToken: cancellationToken));

    private static string? FirstOf(params ReadOnlySpan<string?> ids)
    {
        foreach (var id in ids)
        {
            if (id is { Length: > 0 })
            {
                return id;
            }
        }

        return null;
    }
}
