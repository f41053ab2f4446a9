namespace HaloBot.Local.Teams;

/// <summary>A person who may act in the simulated Teams.</summary>
/// <param name="Key">The short name that drivers may use.</param>
/// <param name="Id">The Teams id (<c>29:…</c>) that the bot sees.</param>
internal sealed record Person(string Key, string Id, string Name, string AadObjectId, string TenantId, bool Manager, bool Guest = false)
{
    /// <summary>Whether the person stands on the team's roster.</summary>
    public bool IsMember => TenantId == TeamsDirectory.TenantId;

    /// <summary>The conversation id of this person's own chat with the bot.</summary>
    public string ChatId => $"a:{Key}-halobot";
}

/// <summary>The simulated tenant, its one team with two channels, and its people. All ids are made up.</summary>
internal static class TeamsDirectory
{
    public const string AppId = "22222222-2222-2222-2222-222222222222";
    public const string TenantId = "11111111-1111-1111-1111-111111111111";
    public const string TeamId = "19:halo-care@thread.tacv2";
    public const string TeamName = "Halo customer care";
    public const string TeamGroupId = "55555555-5555-5555-5555-555555555555";
    public const string ChannelId = "19:halo-complaints@thread.tacv2";
    public const string ChannelName = "Complaints";
    public const string BotId = "28:" + AppId;
    public const string BotName = "HaloBot";

    private const string OtherTenantId = "99999999-9999-9999-9999-999999999999";

    /// <summary>Names by id. As in Teams, the General channel has the team's own id.</summary>
    public static IReadOnlyDictionary<string, string> Channels { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal) { [ChannelId] = ChannelName, [TeamId] = "General" };

    public static IReadOnlyList<Person> People { get; } =
    [
        new("priya", "29:halo-priya", "Priya Shah", "33333333-3333-3333-3333-333333333301", TenantId, Manager: true),
        new("sam", "29:halo-sam", "Sam Evans", "33333333-3333-3333-3333-333333333302", TenantId, Manager: false),
        new("alex", "29:halo-alex", "Alex Morgan", "33333333-3333-3333-3333-333333333303", TenantId, Manager: false),
        new("gita", "29:halo-gita", "Gita Guest", "33333333-3333-3333-3333-333333333304", TenantId, Manager: false, Guest: true),
        new("mallory", "29:elsewhere-mallory", "Mallory Reid", "99999999-9999-9999-9999-999999999901", OtherTenantId, Manager: false),
    ];

    public static IEnumerable<Person> Members => People.Where(person => person.IsMember);

    /// <summary>By short name, Teams id or Entra object id.</summary>
    public static Person? Find(string? id) => People.FirstOrDefault(person =>
        string.Equals(person.Key, id, StringComparison.OrdinalIgnoreCase) || person.Id == id || person.AadObjectId == id);
}
