using HaloBot.Storage;

namespace HaloBot.Staff;

/// <summary>The staff's channel and who manages: <c>Teams:*</c>, but for <c>Teams:Limits:*</c> and <c>Teams:Rush:*</c>. No defaults.</summary>
/// <param name="TenantId">The Entra tenant of the staff.</param>
/// <param name="ServiceUrl">Where the Bot Connector for this team answers, as an absolute address. Null as the next two: they are learnt when HaloBot is added to a team.</param>
/// <param name="Managers"><c>Teams:Managers:0</c>…: Entra object ids of the managers, at least one.</param>
public sealed record TeamsSettings(string TenantId, string? ServiceUrl, string? TeamId, string? ChannelId, IReadOnlySet<string> Managers)
{
    private const string AllOrNone = "Give Teams:ServiceUrl, Teams:TeamId and Teams:ChannelId together, or none of them: then they are learnt when HaloBot is added to a team.";

    /// <summary>The place that the settings fix, or null when it is to be learnt.</summary>
    public StaffPlace? FixedPlace() => ServiceUrl is null ? null : new StaffPlace(ServiceUrl, TeamId!, ChannelId!);

    /// <exception cref="SettingException">A value is missing or impossible.</exception>
    public static TeamsSettings Read(IConfiguration configuration)
    {
        SettingChecks.RequireKnown<TeamsSettings>(configuration, "Teams", "Limits", "Rush");
        string[] keys = ["Teams:ServiceUrl", "Teams:TeamId", "Teams:ChannelId"];
        var place = keys.Select(Given).ToArray();
        if (place.Any(value => value is not null) && Array.IndexOf(place, null) is >= 0 and var missing)
        {
            throw new SettingException(keys[missing], null, AllOrNone);
        }

        if (place[0] is { } serviceUrl && (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address) || !SettingChecks.IsSafeAddress(address)))
        {
            throw new SettingException("Teams:ServiceUrl", serviceUrl, "Give an absolute https address (http only on this machine), such as https://smba.trafficmanager.net/uk/.");
        }

        var tenant = Given("Teams:TenantId") ?? throw new SettingException("Teams:TenantId", null, "Give the Entra tenant id of the staff.");
        return new TeamsSettings(tenant, place[0], place[1], place[2], ReadManagers());

        string? Given(string key) => configuration[key] is { Length: > 0 } value ? value : null;

        HashSet<string> ReadManagers()
        {
            const string mend = "Give the Entra object id (a GUID) of somebody who may take over chats; Entra admin centre › Users shows it.";
            var managers = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var manager in configuration.GetSection("Teams:Managers").GetChildren())
            {
                managers.Add(Guid.TryParse(manager.Value, out _) ? manager.Value! : throw new SettingException(manager.Path, manager.Value, mend));
            }

            return managers.Count > 0 ? managers : throw new SettingException("Teams:Managers:0", null, mend);
        }
    }
}
