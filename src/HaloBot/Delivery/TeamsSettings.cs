namespace HaloBot.Delivery;

/// <summary>The staff channel, by <c>Teams:TenantId</c>, <c>Teams:ServiceUrl</c>, <c>Teams:TeamId</c> and <c>Teams:ChannelId</c>; no defaults.</summary>
/// <param name="ServiceUrl">Where the Bot Connector for this team answers, as an absolute address.</param>
public sealed record TeamsSettings(string TenantId, string ServiceUrl, string TeamId, string ChannelId)
{
    /// <exception cref="SettingException">A value is missing or impossible.</exception>
    public static TeamsSettings Read(IConfiguration configuration)
    {
        var serviceUrl = Required("Teams:ServiceUrl", "Give the Bot Connector's address for the team, such as https://smba.trafficmanager.net/uk/.");
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out _))
        {
            throw new SettingException("Teams:ServiceUrl", serviceUrl, "Give an absolute address.");
        }

        return new TeamsSettings(
            Required("Teams:TenantId", "Give the Entra tenant id of the staff."),
            serviceUrl,
            Required("Teams:TeamId", "Give the id of the staff's team (19:…@thread.tacv2)."),
            Required("Teams:ChannelId", "Give the id of the staff's channel (19:…@thread.tacv2); \"Get link to channel\" in Teams shows it."));

        string Required(string key, string mend) => configuration[key] is { Length: > 0 } value ? value : throw new SettingException(key, null, mend);
    }
}
