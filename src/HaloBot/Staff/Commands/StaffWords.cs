using HaloBot.Complaints;

namespace HaloBot.Staff;

/// <summary>
/// What staff ask for in their own words. Nearly all of it only shows something, so single words are trusted: "overdue" lists what is overdue, however
/// the sentence goes on. Where a message may be meant for the customer, <see cref="StrictWords"/> reads it instead.
/// </summary>
internal static class StaffWords
{
    // Somebody may paste a letter; what they ask for stands in its beginning.
    private const int LongestText = 300;

    /// <returns>What is asked for, or null when it is not understood; and whether every word of it was.</returns>
    public static (StaffAsk? Ask, bool IsWhole) Read(string text, Actor asker)
    {
        if (text.Length > LongestText)
        {
            return (Read(text[..LongestText], asker).Ask, false);
        }

        if (StrictWords.Read(text, asker, anyFind: true) is { } command)
        {
            return (command, true);
        }

        if (OnCallWords.Set(text.Trim()) is { } who)
        {
            return (new StaffAsk.OnCall(who), true);
        }

        if (CaseReference.TryParse(text, out var reference))
        {
            return (new StaffAsk.Case(reference), true);
        }

        if (ContactWords.In(text).Words is { Count: > 0 } ways)
        {
            return (new StaffAsk.Find(string.Join(' ', ways)), true);
        }

        var sought = StaffPhraseReader.Sought(text);
        var owner = OwnerNames.In(text);
        var marks = StaffPhraseReader.Marks(text, out var unknown);
        unknown = [.. unknown.Where(word => owner?.Contains(word, StringComparison.Ordinal) != true)];
        if (sought is not null && owner is null && !StaffPhraseReader.SaysOnlyWhich(sought))
        {
            return (new StaffAsk.Find(sought), true);
        }

        return (Ask(marks, owner, asker), unknown.Count == 0);
    }

    private static StaffAsk? Ask(IReadOnlyCollection<StaffMark> marks, string? owner, Actor asker)
    {
        var filter = marks.Aggregate(new CaseFilter(), (narrowed, mark) => narrowed.Narrow(mark, asker));
        filter = owner is null ? filter : filter with { OwnerName = owner, OwnerId = null };

        // "Who is on call this week" asks for nothing that is due; "check my cases" for no check.
        return marks.Contains(StaffMark.OnCall) ? new StaffAsk.OnCall("")
            : marks.Contains(StaffMark.OwnId) ? new StaffAsk.OwnId()
            : marks.Contains(StaffMark.New) ? new StaffAsk.New()
            : filter != new CaseFilter() ? new StaffAsk.Cases(filter)
            : marks.Contains(StaffMark.Digest) ? new StaffAsk.Digest()
            : marks.Contains(StaffMark.Cases) ? new StaffAsk.Cases(filter)
            : marks.Contains(StaffMark.Managers) ? new StaffAsk.Managers()
            : marks.Contains(StaffMark.Check) ? new StaffAsk.Check()
            : marks.Contains(StaffMark.Help) ? new StaffAsk.Help()
            : null;
    }
}
