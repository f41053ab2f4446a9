using HaloBot.Delivery;
using HaloBot.Staff;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace HaloBot.Operations.Examinations;

/// <summary>Whether HaloBot can see who is in the team, and the managers are among them.</summary>
public sealed class RosterExamination(StaffChannel channel, StaffDirectory directory, TeamsSettings settings, TeamsPosts posts) : IExamination
{
    public string Name => "Team and managers";

    public async Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken)
    {
        if (channel.Place is null)
        {
            return [new Finding(Name, FindingState.Bad, "Without a team nobody can act on cases.", "Add HaloBot to a team first.")];
        }

        try
        {
            await posts.InChannelAsync(directory.ReadNowAsync, cancellationToken);
        }
        catch (Exception e) when (e is ErrorResponseException or HttpRequestException)
        {
            return [new Finding(Name, FindingState.Bad, $"Who is in the team could not be read: Teams {Failures.Describe(e)}.", "The last list holds for an hour; then nobody can act on cases. If it stays so, add HaloBot to the team again.")];
        }

        var found = settings.Managers.Select(directory.Colleague).OfType<TeamsChannelAccount>().ToList();
        var missing = settings.Managers.Count - found.Count;
        var guests = directory.Guests > 0 ? $", and {Count(directory.Guests, "guest")}, who may not act" : "";
        var people = $"{Count(directory.Colleagues.Count, "member")}, {Count(found.Count, "manager")} among them{guests}.";
        return found.Count == 0
            ? [new Finding(Name, FindingState.Bad, $"{people} Of Teams:Managers nobody is in the team, so nobody can take a chat over.", "Add a manager to the team, or set Teams:Managers: \"my id\" tells each their object id.")]
            : missing > 0
                ? [new Finding(Name, FindingState.Warning, $"{people} Of Teams:Managers, {missing} of {settings.Managers.Count} not in the team.", "\"managers\" lists them.")]
                : [Finding.Good(Name, people)];
    }

    private static string Count(int number, string what) => $"{number} {what}{(number == 1 ? "" : "s")}";
}
