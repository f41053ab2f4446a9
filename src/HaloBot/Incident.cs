namespace HaloBot;

/// <summary>A short name by which a person can ask the administrator about a line in the log.</summary>
internal static class Incident
{
    public static string New() => Guid.NewGuid().ToString("N")[..8];
}
