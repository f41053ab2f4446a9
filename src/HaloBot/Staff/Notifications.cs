using HaloBot.Complaints;
using HaloBot.Storage;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace HaloBot.Staff;

/// <summary>Whom a line in a case's thread notifies, found out when it is sent.</summary>
public sealed class Notifications(OnCallStore onCall, StaffDirectory directory, TeamsSettings settings)
{
    /// <summary>The line, with mentions of those who are to be notified and can be: members of the team as far as it is known.</summary>
    public async Task<Activity> MessageAsync(TellStaff line, Complaint complaint, CancellationToken cancellationToken) =>
        Mentions.Message(line.Notify == Notify.Nobody ? Known(line.People ?? []) : await PeopleAsync(line.Notify, complaint, cancellationToken), line.Text);

    private async Task<IReadOnlyList<TeamsChannelAccount>> PeopleAsync(Notify notify, Complaint complaint, CancellationToken cancellationToken)
    {
        var ids = notify == Notify.Managers ? [] : ((await onCall.ReadAsync(cancellationToken))?.People ?? []).Select(person => person.Id);
        if (notify == Notify.OwnerAndOnCall && complaint.Owner is { } owner)
        {
            ids = ids.Prepend(owner.Id);
        }

        var people = Known(ids);
        return people.Count > 0 ? people : Known(settings.Managers);
    }

    private List<TeamsChannelAccount> Known(IEnumerable<string> ids) =>
        [.. ids.Distinct(StringComparer.OrdinalIgnoreCase).Select(directory.Colleague).OfType<TeamsChannelAccount>()];
}
