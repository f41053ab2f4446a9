namespace HaloBot.Storage;

/// <summary>When a list takes the place of posts: <c>Teams:Rush:*</c>.</summary>
/// <param name="Filings">So many complaints within the time have posts of their own, what comes beyond is listed. 1 to 1,000; 10 by default.</param>
/// <param name="Minutes">1 to 60; 5 by default.</param>
public sealed record RushSettings(int Filings = 10, int Minutes = 5)
{
    private const string Section = "Teams:Rush";

    internal TimeSpan Within => TimeSpan.FromMinutes(Minutes);

    /// <exception cref="SettingException">A value is impossible, or a key is none of these.</exception>
    public static RushSettings Read(IConfiguration configuration)
    {
        SettingChecks.RequireKnown<RushSettings>(configuration, Section);
        var own = new RushSettings();
        return new RushSettings(Whole(nameof(Filings), own.Filings, 1000), Whole(nameof(Minutes), own.Minutes, 60));

        int Whole(string name, int otherwise, int most) => SettingChecks.Whole(
            configuration, $"{Section}:{name}", otherwise, most, $"Give a whole number from 1 to {most}; {otherwise} is usual.");
    }
}
