using HaloBot.Complaints;

namespace HaloBot;

/// <summary>A name for the rules by which deadlines are worked out: it changes with the procedure's files, the edition and the program.</summary>
public sealed record RulesInForce(string Fingerprint)
{
    /// <summary>The day's round (London date): what is done once a day is done once more when the rules have changed.</summary>
    public string RoundAt(DateTimeOffset now) => $"{OfficeCalendar.DateOf(now):yyyy-MM-dd} {Fingerprint}";
}
