namespace HaloBot.Local;

/// <summary>Where this host's own services are, as the bot and its clients are told.</summary>
internal sealed record LocalAddresses(Uri Base)
{
    /// <summary>The serviceUrl of customers' activities.</summary>
    public string DirectLineServiceUrl => new Uri(Base, "local/directline/").ToString();

    /// <summary>The serviceUrl of the staff channel's activities.</summary>
    public string TeamsServiceUrl => new Uri(Base, "local/teams").ToString();

    public string DirectLine => new Uri(Base, "v3/directline").ToString();
}
