using System.Text.RegularExpressions;
using HaloBot.Complaints;

namespace HaloBot.Staff;

/// <summary>
/// The exact forms of the commands: the whole message is one, and nothing else. In a case's thread only these are commands, because everything
/// else that its owner addresses to the bot is for the customer.
/// </summary>
internal static partial class StrictWords
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // No command is longer, and what is for the customer may be: it is not to be looked through.
    private const int Longest = 300;

    /// <param name="anyFind">"find the router's lights" is a search. Otherwise that may be advice to the customer, and only "find" with an e-mail
    /// address, a phone number or a reference is one.</param>
    public static StaffAsk? Read(string text, Actor asker, bool anyFind)
    {
        if (text.Length > Longest)
        {
            return null;
        }

        if (OnCallWords.Exact(text.Trim()) is { } who)
        {
            return new StaffAsk.OnCall(who);
        }

        var match = Command().Match(text.Trim());
        var rest = match.Groups["rest"].Value.Trim();
        return match.Groups["verb"].Value.ToLowerInvariant() switch
        {
            "help" when rest.Length == 0 => new StaffAsk.Help(),
            "digest" when rest.Length == 0 => new StaffAsk.Digest(),
            "new" when rest.Length == 0 => new StaffAsk.New(),
            "check" when rest.Length == 0 => new StaffAsk.Check(),
            "managers" or "who are the managers" when rest.Length == 0 => new StaffAsk.Managers(),
            "my id" when rest.Length == 0 => new StaffAsk.OwnId(),
            "cases" => Cases(rest, asker),
            "case" when Reference().IsMatch(rest) && CaseReference.TryParse(rest, out var reference) => new StaffAsk.Case(reference),
            "find" when rest.Length > 0 && (anyFind || Exact().IsMatch(rest)) => new StaffAsk.Find(rest),
            _ => null,
        };
    }

    private static StaffAsk.Cases? Cases(string rest, Actor asker)
    {
        var marks = StaffPhraseReader.Marks(rest, out var unknown);
        return unknown.Count == 0 && (rest.Length == 0 || marks.Count > 0) && marks.TrueForAll(Narrows)
            ? new StaffAsk.Cases(marks.Aggregate(new CaseFilter(), (filter, mark) => filter.Narrow(mark, asker)))
            : null;
    }

    private static bool Narrows(StaffMark mark) => mark is not (StaffMark.Nothing or StaffMark.Cases or StaffMark.Find or StaffMark.Digest or StaffMark.New or StaffMark.OnCall
        or StaffMark.Managers or StaffMark.OwnId or StaffMark.Check or StaffMark.Help);

    [GeneratedRegex(@"^(?<verb>help|digest|cases|case|find|new|check|managers|who are the managers|my id)\b(?<rest>[^\r\n]*?)[.!?]*$", Options, 200)]
    private static partial Regex Command();

    [GeneratedRegex(@"^HC[\s:#\-]*[\w\s\-]{9,14}$", Options, 200)]
    private static partial Regex Reference();

    [GeneratedRegex(@"^(\S+@\S+\.\S+|\+?[0-9][0-9 ()\-]{6,20}|HC[\s\-]*[\w\s\-]{9,14})$", Options, 200)]
    private static partial Regex Exact();
}
