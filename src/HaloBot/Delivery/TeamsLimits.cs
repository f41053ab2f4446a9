namespace HaloBot.Delivery;

/// <summary>
/// How many messages, edits and deletions Teams takes from a bot in one channel, all its threads together: <c>Teams:Limits:*</c>. The
/// defaults are Teams' own. Several instances share them out evenly by themselves.
/// </summary>
/// <param name="PerSecond">1 or more; 7 by default.</param>
/// <param name="PerTwoSeconds">1 or more; 8 by default.</param>
/// <param name="PerThirtySeconds">1 or more; 60 by default.</param>
/// <param name="PerHour">1 or more; 1800 by default.</param>
public sealed record TeamsLimits(int PerSecond = 7, int PerTwoSeconds = 8, int PerThirtySeconds = 60, int PerHour = 1800)
{
    private const string Section = "Teams:Limits";

    /// <summary>What each of so many instances may send, so that together they keep the limits (up to seven: each sends at least one a second).</summary>
    public TeamsLimits Part(int instances) => new(
        Math.Max(1, PerSecond / instances), Math.Max(1, PerTwoSeconds / instances),
        Math.Max(1, PerThirtySeconds / instances), Math.Max(1, PerHour / instances));

    /// <exception cref="SettingException">A value is impossible, or a key is none of these.</exception>
    public static TeamsLimits Read(IConfiguration configuration)
    {
        SettingChecks.RequireKnown<TeamsLimits>(configuration, Section);
        if (configuration[Section] is { } whole)
        {
            throw new SettingException(Section, whole, $"Set {Section}:{nameof(PerSecond)} and its like instead.");
        }

        var own = new TeamsLimits();
        return new TeamsLimits(
            Positive(nameof(PerSecond), own.PerSecond),
            Positive(nameof(PerTwoSeconds), own.PerTwoSeconds),
            Positive(nameof(PerThirtySeconds), own.PerThirtySeconds),
            Positive(nameof(PerHour), own.PerHour));

        int Positive(string name, int otherwise) => SettingChecks.Whole(
            configuration, $"{Section}:{name}", otherwise, int.MaxValue, $"Give a whole number of 1 or more; Teams' own limit is {otherwise}.");
    }
}
