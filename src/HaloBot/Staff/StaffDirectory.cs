using HaloBot.Complaints;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace HaloBot.Staff;

/// <summary>
/// Who is staff: members of the registered team in the registered tenant, by what the channel has vouched for (tenant,
/// team, Entra object id) and the team's roster; never by a name. Guests are not staff. They act in the team, or in a chat of
/// their own with the bot.
/// </summary>
public sealed class StaffDirectory(TeamsSettings teams, StaffChannel channel, [FromKeyedServices(Clocks.Machine)] TimeProvider machine)
{
    // Somebody who joins the team is looked up again; somebody who leaves it is staff for this much longer at most.
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(10);

    // While the channel does not tell who is in the team, the last roster holds for this long.
    private static readonly TimeSpan StillGood = TimeSpan.FromHours(1);

    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private volatile Roster _roster = new("", [], DateTimeOffset.MinValue);
    private Task _reading = Task.CompletedTask;
    private DateTimeOffset _failedAt;

    /// <summary>The members as far as they are known, without guests.</summary>
    public IReadOnlyList<TeamsChannelAccount> Colleagues => [.. Current.Where(IsNoGuest)];

    /// <summary>How many guests there are, as far as they are known.</summary>
    public int Guests => Current.Count(member => !IsNoGuest(member));

    private IEnumerable<TeamsChannelAccount> Current => _roster.TeamId == channel.Place?.TeamId ? _roster.Members : [];

    /// <summary>Whether the activity came from the registered team, whoever sent it.</summary>
    public bool IsFromTheTeam(ITurnContext turn) => turn.Activity.GetChannelData<TeamsChannelData>() is { } data && IsOfTheTenant(data) && data.Team?.Id == channel.Place?.TeamId;

    public bool IsOfTheTenant(TeamsChannelData? data) => string.Equals(data?.Tenant?.Id, teams.TenantId, StringComparison.OrdinalIgnoreCase);

    public bool IsManager(string objectId) => teams.Managers.Contains(objectId);

    /// <summary>Whether the activity came from a person's own chat with the bot.</summary>
    public static bool IsPersonal(ITurnContext turn) => turn.Activity.Conversation.ConversationType == "personal";

    /// <summary>Everybody who may have a case, as far as the roster is known.</summary>
    public IReadOnlyList<Actor> MayHaveCases => [.. Colleagues.Where(member => !string.IsNullOrEmpty(member.AadObjectId)).Select(member => ActorOf(member, member.AadObjectId))];

    /// <summary>Lets in whoever sent the activity, or says why not.</summary>
    public async Task<Admission> AdmitAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var data = turn.Activity.GetChannelData<TeamsChannelData>();
        if (!IsOfTheTenant(data))
        {
            return Admission.Refuse("other-tenant", "Only members of Halo's own organisation can do this.");
        }

        if (channel.Place is not { } place)
        {
            return Admission.Refuse("no-channel", "HaloBot has not been added to a team yet.");
        }

        if (data!.Team?.Id is { Length: > 0 } team ? team != place.TeamId : !IsPersonal(turn))
        {
            return Admission.Refuse("other-team", "Please do this in the team's complaints channel.");
        }

        var id = turn.Activity.From?.AadObjectId;
        var member = string.IsNullOrEmpty(id) ? null : await FindAsync(id, turn, cancellationToken);
        if (member is null)
        {
            return Admission.Refuse("unknown", "Only members of the complaints team can do this.");
        }

        if (!IsNoGuest(member))
        {
            return Admission.Refuse("guest", "Guests of the team cannot do this.");
        }

        if (data.Team is not null)
        {
            await channel.MetAsync(turn.Activity.ServiceUrl, cancellationToken);
        }

        return Admission.Let(ActorOf(member, id!));
    }

    /// <summary>A member who is no guest, by Entra object id, as far as they are known.</summary>
    public TeamsChannelAccount? Colleague(string objectId) => Find(objectId) is { } member && IsNoGuest(member) ? member : null;

    /// <summary>Reads the roster if it is not fresh. An alert does not wait for long: the read goes on, and the next card knows more.</summary>
    /// <exception cref="TimeoutException">It takes longer than two seconds.</exception>
    public Task RefreshAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        ReadAsync(turn, Fresh, cancellationToken).WaitAsync(Patience, machine, cancellationToken);

    /// <summary>Reads the roster whether it is fresh or not, to see whether that works.</summary>
    public Task ReadNowAsync(ITurnContext turn, CancellationToken cancellationToken) => ReadAsync(turn, TimeSpan.Zero, cancellationToken);

    private Actor ActorOf(TeamsChannelAccount member, string id) =>
        new(IsManager(id) ? Role.Manager : Role.Staff, id, member.Name ?? "A colleague");

    private static bool IsNoGuest(TeamsChannelAccount member) => !string.Equals(member.UserRole, "guest", StringComparison.OrdinalIgnoreCase);

    private async Task<TeamsChannelAccount?> FindAsync(string id, ITurnContext turn, CancellationToken cancellationToken)
    {
        try
        {
            await ReadAsync(turn, Fresh, cancellationToken);
        }
        catch (Exception e) when (e is ErrorResponseException or HttpRequestException or OperationCanceledException
            && _roster.ReadAt > machine.GetUtcNow() - StillGood)
        {
            return Find(id);
        }

        if (Find(id) is { } member)
        {
            return member;
        }

        await ReadAsync(turn, LookAgain, cancellationToken);
        return Find(id);
    }

    /// <summary>One read at a time, for whoever needs it; after one that failed, none for a few seconds.</summary>
    private Task ReadAsync(ITurnContext turn, TimeSpan age, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (channel.Place is not { TeamId: var team })
            {
                return Task.CompletedTask;
            }

            if (_roster.TeamId == team && _roster.ReadAt > machine.GetUtcNow() - age)
            {
                return Task.CompletedTask;
            }

            if (_reading.IsCompleted && !(_reading.IsFaulted && _failedAt > machine.GetUtcNow() - AfterFailure))
            {
                _reading = ReadAsync(turn, team);
            }

            return _reading.WaitAsync(cancellationToken);
        }
    }

    // Goes on when whoever began it has gone: others wait for it, too.
    private async Task ReadAsync(ITurnContext turn, string team)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            var members = new List<TeamsChannelAccount>();
            string? more = null;
            do
            {
                var page = await TeamsInfo.GetPagedTeamMembersAsync(turn, team, more, pageSize: 500, CancellationToken.None);
                members.AddRange(page.Members);
                more = page.ContinuationToken;
            }
            while (!string.IsNullOrEmpty(more));
            _roster = new Roster(team, members, machine.GetUtcNow());
        }
        catch
        {
            _failedAt = machine.GetUtcNow();
            throw;
        }
    }

    private TeamsChannelAccount? Find(string id) => Current.FirstOrDefault(member => string.Equals(member.AadObjectId, id, StringComparison.OrdinalIgnoreCase));

    private sealed record Roster(string TeamId, IReadOnlyList<TeamsChannelAccount> Members, DateTimeOffset ReadAt);
}

/// <summary>Either somebody of the staff, or why they were not let in.</summary>
public sealed record Admission(Actor? Actor, Decision.Refused? Refusal)
{
    public static Admission Let(Actor actor) => new(actor, null);

    public static Admission Refuse(string name, string reason) => new(null, new Decision.Refused(name, reason));
}
