using System.Text.RegularExpressions;
using HaloBot.Complaints;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace HaloBot.Staff;

/// <summary>
/// What staff may ask for beside the cases: "check", "on call", "managers", "my id". Only the whole message counts, because in a case's
/// thread everything else goes to the customer.
/// </summary>
public sealed partial class MemberCommands(CheckCommand check, OnCallCommand onCall, ManagersCommand managers)
{
    /// <param name="words">Without the mention of the bot.</param>
    /// <param name="inCase">Whether it was written in a case's thread: there "on call …" counts only with a mention, "me" or "nobody".</param>
    /// <returns>What answers it, or null when it is none of these.</returns>
    public Func<CancellationToken, Task<Activity>>? Find(ITurnContext<IMessageActivity> turn, string words, Actor actor, bool inCase)
    {
        var match = Form().Match(words);
        if (!match.Success)
        {
            return null;
        }

        var rest = match.Groups["rest"].Value.Trim();
        if (match.Groups["oncall"].Success)
        {
            return inCase && !OnCallCommand.IsUnmistakable(rest, turn.Activity) ? null : cancel => onCall.AnswerAsync(turn, rest, actor, cancel);
        }

        return match.Groups["check"].Success ? cancel => check.AnswerAsync(turn, cancel)
            : match.Groups["managers"].Success ? cancel => managers.AnswerAsync(turn, cancel)
            : _ => Task.FromResult(ManagersCommand.OwnId(actor));
    }

    [GeneratedRegex(
        @"^((?<check>check)|(?<managers>managers|who are the managers)|(?<id>my id)|(?<oncall>on[ -]call)(?<rest>[ :].*)?)\s*[.?!]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 200)]
    private static partial Regex Form();
}
