using HaloBot.Complaints;
using HaloBot.Storage;
using Microsoft.Bot.Builder;

namespace HaloBot.Intake;

/// <summary>
/// The customer's room. A turn reads the conversation, lets the dialogs decide, commits, saves, and only then sends. When
/// somebody else saved in between, the turn runs again: nothing has been sent.
/// </summary>
public sealed class Intake(
    Conversations conversations,
    CaseStore cases,
    CustomerCommands commands,
    CustomerDialogs dialogs,
    Procedure procedure,
    Welcome welcome,
    Unfinished unfinished,
    FilesOfTurn files,
    SentReplies sent,
    TimeProvider clock,
    [FromKeyedServices(Clocks.Machine)] TimeProvider machine)
{
    // Against one other instance a turn loses every second race at worst, so it practically never loses so many.
    private const int MostTries = 25;
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(200);

    public async Task OnTurnAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var replies = new BufferedReplies(context);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await TryTurnAsync(context, replies, cancellationToken);
                return;
            }
            catch (StateChangedException) when (attempt < MostTries)
            {
                replies.Clear();
                await Task.Delay(PauseAfter(attempt), machine, cancellationToken);
            }
        }
    }

    // Random, so that two instances that got into each other's way do not do so again.
    private static TimeSpan PauseAfter(int attempt) =>
        TimeSpan.FromMilliseconds(Random.Shared.NextDouble() * Math.Min(10 * attempt, LongestPause.TotalMilliseconds));

    private async Task TryTurnAsync(ITurnContext context, BufferedReplies replies, CancellationToken cancellationToken)
    {
        var activity = context.Activity;
        var key = Conversations.KeyOf(activity);
        var inbound = Inbound.Of(activity);
        var conversation = await conversations.ReadAsync(key, cancellationToken);
        var missed = inbound.HasMissedReplies(conversation) && !sent.Has(key, conversation.Turn) ? conversation.Replies : [];
        if (conversation.HasHandled(inbound.Id))
        {
            // The channel delivers again what it thinks we never got. If this process did not see the answers off, they
            // may have been lost with the process that saved them.
            if (!sent.Has(key, conversation.Turn))
            {
                await replies.SendAsync(conversation.Replies, cancellationToken);
                sent.Add(key, conversation.Turn);
            }

            return;
        }

        if (!await AnswerAsync(context, key, inbound, conversation, cancellationToken))
        {
            return;
        }

        await unfinished.WatchAsync(key, conversation, cancellationToken);
        conversation.Turn++;
        conversation.Address = ReplyAddress.Of(activity);
        conversation.Remember(inbound.Id);
        conversation.Replies = [.. missed, .. replies.Of(conversation.Turn)];
        await conversations.SaveAsync(key, conversation, cancellationToken);
        await replies.SendAsync(conversation.Replies, cancellationToken);
        sent.Add(key, conversation.Turn);
        context.TurnState.Set(new OnItsWay(context.IntakeTurn()?.Delivered ?? Task.CompletedTask));
    }

    /// <summary>Decides and commits what this activity asks for. False when it asks for nothing, not even to be remembered.</summary>
    private async Task<bool> AnswerAsync(
        ITurnContext context, string key, Inbound inbound, Conversation conversation, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        Unfinished.Forget(conversation, now);
        await welcome.LinkAsync(key, conversation, cancellationToken);
        if (inbound.IsArrival)
        {
            return await welcome.GreetAsync(context, key, conversation, now, cancellationToken);
        }

        if (inbound.SeenUpTo is { } receipt)
        {
            await commands.ReceiptAsync(receipt, key, inbound.Id, cancellationToken);
        }

        if (!inbound.IsMessage)
        {
            return false;
        }

        conversation.SpokenAt = now;
        var turn = new IntakeTurn(key, conversation, inbound.Text, procedure, now, cases);
        context.TurnState.Set(turn);
        if (inbound.HeldCardNumber)
        {
            await context.SendActivityAsync(
                "I've taken a card number out of your message and haven't kept it. Please don't send card numbers or passwords here.",
                cancellationToken: cancellationToken);
        }

        await files.TakeInAsync(context, turn, inbound, key, cancellationToken);
        if (await SaidToPersonAsync(turn, key, inbound.Id, cancellationToken))
        {
            return true;
        }

        if (await dialogs.RunAsync(context, cancellationToken) is { } command
            && (await commands.MakeAsync(turn, command, key, inbound.Id, cancellationToken)).Refusal is { } refused)
        {
            await context.SendActivityAsync(refused.Reason, cancellationToken: cancellationToken);
        }

        if (await turn.UnplacedForOpenCaseAsync(cancellationToken) is { } left)
        {
            await commands.MakeAsync(turn, left, key, $"{inbound.Id}/files", cancellationToken);
        }

        return true;
    }

    /// <summary>
    /// While a person has the chat, everything the customer writes or sends is for that person, and the bot is silent. Only what is
    /// too long for any case goes to the dialogs, which say so.
    /// </summary>
    private async Task<bool> SaidToPersonAsync(IntakeTurn turn, string key, string inboundId, CancellationToken cancellationToken)
    {
        if ((turn.Text.Length == 0 && !turn.Files.WereSent) || turn.Text.Length > RoomForText.MostLength
            || await turn.ReadCaseAsync(cancellationToken) is not { Complaint: { Takeover: not null } complaint })
        {
            return false;
        }

        return (turn.Text.Length, turn.Conversation.Unplaced) switch
        {
            (_, { Count: > 0 } files) => await IsMadeAsync(new AddFiles(complaint.Reference, files, turn.Text)),
            (0, _) => true,
            _ => await IsMadeAsync(new Say(turn.Text)),
        };

        async Task<bool> IsMadeAsync(Command command) => (await commands.MakeAsync(turn, command, key, inboundId, cancellationToken)).Refusal is null;
    }
}
