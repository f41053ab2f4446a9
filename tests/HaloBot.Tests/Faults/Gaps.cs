namespace HaloBot.Tests.Faults;

/// <summary>Every side of every await of the commit path, in the order in which filing a complaint comes by, with the gap that it lies in.</summary>
public static class Gaps
{
    public const string Agenda = "1 before the agenda's entry";
    public const string Commit = "2 between agenda and commit";
    public const string Save = "3 between commit and the conversation's save";
    public const string Send = "4 between commit and send";
    public const string Mark = "5 between the channel's acceptance and our mark";
    public const string Claim = "6 during the claim";
    public const string After = "7 after the mark";

    public static IReadOnlyList<(string Gap, string Moment)> All { get; } =
    [
        (Agenda, "before AgendaAdd"),
        (Commit, "after AgendaAdd"),
        (Commit, "before Commit"),
        (Send, "after Commit"),
        (Save, "before ConversationSave"),
        (Save, "after ConversationSave"),
        (Send, "before CourierRead"),
        (Send, "after CourierRead"),
        (Claim, "before Claim"),
        (Claim, "after Claim"),
        (Send, "before AlertCounted"),
        (Send, "after AlertCounted"),
        (Send, "before RosterRead"),
        (Send, "after RosterRead"),
        (Send, "before TeamsPost"),
        (Mark, "after TeamsPost"),
        (Mark, "before PostRemembered"),
        (After, "after PostRemembered"),
        (After, "before ThreadIndexed"),
        (After, "after ThreadIndexed"),
        (After, "before AlertMarked"),
        (After, "after AlertMarked"),
        (Send, "before ChatSend"),
        (Mark, "after ChatSend"),
        (Mark, "before ReplyMarked"),
        (After, "after ReplyMarked"),
        (After, "before Release"),
        (After, "after Release"),
        (After, "before AgendaRemove"),
        (After, "after AgendaRemove"),
    ];

    /// <summary>
    /// Those at which a process is killed, which takes seconds: past the mark, the end of one request and the beginning of the next are the
    /// same to whoever comes after. The roster is read only when it has not been for a while.
    /// </summary>
    public static IEnumerable<(string Gap, string Moment)> ForKills =>
        All.Where(row => !row.Moment.EndsWith("RosterRead", StringComparison.Ordinal) && !(row.Gap == After && row.Moment.StartsWith("after ", StringComparison.Ordinal)));

    /// <summary>Those at which an answer can be lost.</summary>
    public static IEnumerable<(string Gap, string Moment)> OfStorage =>
        All.Where(row => row.Moment.StartsWith("after ", StringComparison.Ordinal) && row.Moment is not ("after RosterRead" or "after TeamsPost" or "after ChatSend"));
}
