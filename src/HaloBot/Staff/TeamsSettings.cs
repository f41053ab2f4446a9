namespace HaloBot.Staff;

/// <summary>The staff's channel and who manages: <c>Teams:*</c>, but for <c>Teams:Limits:*</c> and <c>Teams:Rush:*</c>. No defaults.</summary>
/// <param name="TenantId">The Entra tenant of the staff.</param>
/// <param name="ServiceUrl">Where the Bot Connector for this team answers, as an absolute address.</param>
/// <param name="Managers"><c>Teams:Managers:0</c>…: Entra object ids of the managers, at least one.</param>
public sealed record TeamsSettings(string TenantId, string ServiceUrl, string TeamId, string ChannelId, IReadOnlySet<string> Managers)
{
    /// <exception cref="SettingException">A value is missing or impossible.</exception>
    public static TeamsSettings Read(IConfiguration configuration)
    {
        SettingChecks.RequireKnown<TeamsSettings>(configuration, "Teams", "Limits", "Rush");
        var serviceUrl = Required("Teams:ServiceUrl", "Give the Bot Connector's address for the team, such as https://smba.trafficmanager.net/uk/.");
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address) || !SettingChecks.IsSafeAddress(address))
        {
            throw new SettingException("Teams:ServiceUrl", serviceUrl, "Give an absolute https address (http only on this machine).");
        }

        return new TeamsSettings(
            Required("Teams:TenantId", "Give the Entra tenant id of the staff."),
            serviceUrl,
            Required("Teams:TeamId", "Give the id of the staff's team (19:…@thread.tacv2)."),
            Required("Teams:ChannelId", "Give the id of the staff's channel (19:…@thread.tacv2); \"Get link to channel\" in Teams shows it."),
            ReadManagers());

        string Required(string key, string mend) => configuration[key] is { Length: > 0 } value ? value : throw new SettingException(key, null, mend);

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
