using System.Globalization;
using HaloBot.Complaints;
using HaloBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace HaloBot.Staff;

/// <summary>
/// A message in a case's thread that was changed or deleted after it had been sent to the customer: they hear of that. What is not for the customer
/// any more is withdrawn; the new words stay internal. What never went out changes nothing.
/// </summary>
public sealed class ChangedMessages(ThreadIndex threads, CaseMoves moves)
{
    // Not worth a word: the message never went out, or is what it was.
    private static readonly string[] Silent = ["not-a-reply", "unchanged", "already-withdrawn"];

    private const string NotSent = "That was not sent to the customer: I take no changed message for a new one. Please write it again.";

    /// <param name="words">As they are now; empty where it was deleted.</param>
    /// <param name="isAddressed">Whether it mentions the bot.</param>
    /// <returns>What to tell them, if anything.</returns>
    public async Task<IMessageActivity?> AnswerAsync(ITurnContext turn, string words, bool isAddressed, Actor actor, CancellationToken cancellationToken)
    {
        var message = turn.Activity;
        if (message.Id is not { Length: > 0 } id || await threads.FindAsync(message.Conversation.Id, cancellationToken) is not { } reference)
        {
            return null;
        }

        Command command = isAddressed && words.Length > 0 && !ThreadWords.IsNote(words) && !ThreadWords.IsRetry(words, out _) ? new CorrectReply(id, words) : new WithdrawReply(id);

        // A message can be changed to and fro; each change comes once.
        var change = string.Create(CultureInfo.InvariantCulture, $"changed/{id}/{message.Timestamp:O}/{Digest.Of(words)}");
        var result = await moves.MakeAsync(reference, command, actor, change, known: null, cancellationToken);
        turn.TurnState.Set(new OnItsWay(result.Delivered));
        return result.Refusal switch
        {
            { Name: "not-a-reply" } when command is CorrectReply => MessageFactory.Text(NotSent),
            { } refused when !Silent.Contains(refused.Name) => MessageFactory.Text($"The customer was not told of the change. {refused.Reason}"),
            _ => null,
        };
    }
}
