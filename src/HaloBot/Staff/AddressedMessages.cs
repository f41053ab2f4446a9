using HaloBot.Complaints;
using HaloBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace HaloBot.Staff;

/// <summary>
/// What a member of staff writes to the bot. Only what the owner of a case addresses to it in the case's thread goes to the customer; everything
/// else is a command, or stays where it was written.
/// </summary>
public sealed class AddressedMessages(ThreadIndex threads, CaseMoves moves, StaffCommands commands)
{
    /// <returns>What to tell them, if anything.</returns>
    public async Task<IMessageActivity?> AnswerAsync(ITurnContext<IMessageActivity> turn, Actor actor, CancellationToken cancellationToken)
    {
        var words = ThreadWords.Of(turn.Activity);
        var here = await threads.FindAsync(turn.Activity.Conversation.Id, cancellationToken);
        if (ThreadWords.IsRetry(words, out var named))
        {
            return Text(await RetryAsync(turn, named, here, actor, cancellationToken));
        }

        var isNote = here is not null && ThreadWords.IsNote(words);
        var answer = isNote ? null : await commands.AnswerAsync(turn, words, here, actor, cancellationToken);
        return answer is not null || here is not { } reference || isNote ? answer : Text(await ReplyAsync(turn, reference, words, actor, cancellationToken));
    }

    /// <summary>Sends the words to the customer. Returns what to say where they were not sent.</summary>
    private async Task<string?> ReplyAsync(
        ITurnContext<IMessageActivity> turn, CaseReference reference, string words, Actor actor, CancellationToken cancellationToken)
    {
        if (words.Length == 0)
        {
            return "That was not sent. There are no words in it. Files and pictures cannot go to the customer from here.";
        }

        return await MakeAsync(turn, reference, new Reply(words, InThread: true) { MessageId = turn.Activity.Id }, actor, cancellationToken) is { } refused
            ? $"That was not sent. {refused.Reason}"
            : null;
    }

    /// <summary>Has tried again what a case could not deliver. Returns what to say, if the case's thread does not say it.</summary>
    private async Task<string?> RetryAsync(
        ITurnContext<IMessageActivity> turn, string? named, CaseReference? here, Actor actor, CancellationToken cancellationToken)
    {
        CaseReference? meant = named is null ? here : CaseReference.TryParse(named, out var reference) ? reference : null;
        if (meant is not { } undelivered)
        {
            return named is null ? "Please say which case: retry HC-…" : $"There is no case {named}. Please look at the reference again; nothing was sent.";
        }

        return await MakeAsync(turn, undelivered, new Redeliver(), actor, cancellationToken) is { } refused
            ? here is null ? refused.Reason : $"{refused.Reason} Your words were not sent to the customer."
            : undelivered == here ? null : $"I am trying again for {undelivered}. Its thread says how it goes.";
    }

    /// <summary>Makes a move that was asked for in words; returns why not.</summary>
    private async Task<Decision.Refused?> MakeAsync(
        ITurnContext<IMessageActivity> turn, CaseReference reference, Command command, Actor actor, CancellationToken cancellationToken)
    {
        var result = await moves.MakeAsync(reference, command, actor, turn.Activity.Id, known: null, cancellationToken);
        turn.TurnState.Set(new OnItsWay(result.Delivered));
        return result.Refusal;
    }

    private static Activity? Text(string? text) => text is null ? null : (Activity)MessageFactory.Text(text);
}
