using System.Text.Json.Nodes;

namespace HaloBot.Local.DirectLine;

/// <summary>Gives the bot what a conversation owes it, and remembers that it was given.</summary>
internal sealed class BotDelivery(Conversations conversations, BotClient bot, IHostApplicationLifetime lifetime, ILogger<BotDelivery> logger)
{
    /// <summary>
    /// What the last run did not finish is delivered once this host listens, in order, each with its old id. Call it before
    /// that, so that a client's new activity waits for the old ones and is not taken for one of them.
    /// </summary>
    public void ResumeUnfinished()
    {
        foreach (var conversation in conversations.All)
        {
            if (conversation.Undelivered() is { Count: > 0 } unfinished)
            {
                conversation.Ready = DeliverAgainAsync(conversation, unfinished);
            }
        }
    }

    /// <summary>Tells the bot that the conversation has begun; its first message waits for that.</summary>
    /// <param name="known">Ends when the conversation can be found: the bot may answer at once.</param>
    public void DeliverStart(Conversation conversation, JsonObject start, Task known) =>
        conversation.Ready = DeliverStartAsync(conversation, start, known);

    /// <summary>Delivers a client's activity that the conversation has already kept. Clients' activities go side by side, as the service sends them.</summary>
    public async Task<BotAnswer> DeliverAsync(Conversation conversation, JsonObject activity)
    {
        await conversation.Ready;
        return await PostAsync(conversation, activity);
    }

    private async Task DeliverStartAsync(Conversation conversation, JsonObject start, Task known)
    {
        await known;
        await DeliverSafelyAsync(conversation, start);
    }

    private async Task DeliverAgainAsync(Conversation conversation, IReadOnlyList<JsonObject> activities)
    {
        var listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(listening.SetResult);
        await listening.Task;
        foreach (var activity in activities)
        {
            Log.DeliveringAgain(logger, activity.Text("id")!);
            await DeliverSafelyAsync(conversation, activity);
        }
    }

    /// <summary>Nobody waits for the outcome of these; a failure must not stand in the way of the next message.</summary>
    private async Task DeliverSafelyAsync(Conversation conversation, JsonObject activity)
    {
        try
        {
            await PostAsync(conversation, activity);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or OperationCanceledException)
        {
            Log.DeliveryFailed(logger, e, activity.Text("id")!);
        }
    }

    private async Task<BotAnswer> PostAsync(Conversation conversation, JsonObject activity)
    {
        var id = activity.Text("id")!;
        var answer = await bot.PostAsync(activity, CancellationToken.None);
        if (answer.Succeeded)
        {
            conversation.MarkDelivered(id, answer.Status);
            return answer;
        }

        Log.BotFailed(logger, id, answer.Status, answer.Body);

        // A bot that is going down with this host has not refused the activity: the next run delivers it.
        if (!lifetime.ApplicationStopping.IsCancellationRequested)
        {
            conversation.MarkDelivered(id, answer.Status);
        }

        return answer;
    }
}
