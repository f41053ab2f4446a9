using HaloBot.Complaints;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace HaloBot.Staff;

/// <summary>"managers": who they are, and how that is changed. "my id": what an administrator needs to make somebody one.</summary>
public sealed class ManagersCommand(StaffDirectory directory, TeamsSettings settings)
{
    private const string HowToChange =
        "An administrator sets them in Teams:Managers:0, Teams:Managers:1 and so on, as Entra object ids, and restarts HaloBot. Whoever writes \"my id\" to me is told theirs.";

    public async Task<Activity> AnswerAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        await directory.RefreshAsync(turn, cancellationToken);
        var names = settings.Managers.Select(id => directory.Colleague(id)?.Name ?? $"{id} (not in this team)").Order(StringComparer.CurrentCulture);
        return PlainMessage.Of($"{(settings.Managers.Count == 1 ? "The manager is" : "The managers are")} {string.Join(", ", names)}. {HowToChange}");
    }

    public static Activity OwnId(Actor actor) =>
        PlainMessage.Of($"Your Entra object id is {actor.Id}. To make you a manager, an administrator puts it into Teams:Managers.");
}
