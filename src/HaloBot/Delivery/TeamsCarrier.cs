using System.Net;
using HaloBot.Complaints;
using HaloBot.Staff;
using HaloBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace HaloBot.Delivery;

/// <summary>Keeps one post per case in the staff channel: posts its card once, edits it in place, and writes the lines of its thread.</summary>
public sealed class TeamsCarrier(
    HaloAdapter adapter,
    TeamsPace pace,
    BotFrameworkAuthentication authentication,
    BotIdentity bot,
    TeamsSettings teams,
    CaseCards cards,
    StaffDirectory directory,
    ThreadIndex threads,
    ILogger<TeamsCarrier> log) : ICarrier
{
    public string Lane => "teams";

    public TimeSpan FreeIn => pace.FreeInForTheCourier(teams.ChannelId);

    public bool Carries(Outgoing message) => message is ShowCase or TellStaff;

    public Task<Delivered?> CarryAsync(PendingCase pending, PendingMessage message, Post? post, CancellationToken cancellationToken) =>
        message.Content is TellStaff line ? TellAsync(pending.Complaint, line, post, cancellationToken) : ShowAsync(pending.Complaint, post, cancellationToken);

    private async Task<Delivered?> ShowAsync(Complaint complaint, Post? post, CancellationToken cancellationToken)
    {
        if (post is not null)
        {
            try
            {
                var card = await DrawAsync(complaint, cancellationToken);
                card.Id = post.Card;
                await InConversationAsync(post.Thread, (turn, cancel) => turn.UpdateActivityAsync(card, cancel), cancellationToken);
                await threads.AddAsync(post.Thread, complaint.Reference, cancellationToken);
                return new Delivered(post.Card);
            }
            catch (ErrorResponseException e) when (IsLost(e))
            {
                // Teams no longer knows the card: post it again and remember the new one.
            }
        }

        var made = await PostAsync(await DrawAsync(complaint, cancellationToken), cancellationToken);
        return new Delivered(made.Card, made);
    }

    private static bool IsLost(ErrorResponseException e) =>
        e.Response?.StatusCode == HttpStatusCode.NotFound || e.Body?.Error?.Code == "ActivityNotFoundInConversation";

    /// <summary>Cards differ by viewer, so it is asked who could look at them. An alert never waits for that.</summary>
    private async Task<Activity> DrawAsync(Complaint complaint, CancellationToken cancellationToken)
    {
        try
        {
            await InConversationAsync(teams.ChannelId, directory.RefreshAsync, cancellationToken);
        }
        catch (Exception e) when (e is ErrorResponseException or HttpRequestException or OperationCanceledException or TimeoutException)
        {
            log.RosterUnread(e);
        }

        return cards.Post(complaint);
    }

    /// <summary>Writes a line into the case's thread; where Teams knows none (any more), the card is posted first.</summary>
    private async Task<Delivered?> TellAsync(Complaint complaint, TellStaff line, Post? post, CancellationToken cancellationToken)
    {
        if (post is not null)
        {
            try
            {
                return new Delivered(await WriteAsync(line, post.Thread, cancellationToken));
            }
            catch (ErrorResponseException e) when (IsLost(e))
            {
            }
        }

        var made = await PostAsync(await DrawAsync(complaint, cancellationToken), cancellationToken);
        return new Delivered(Receipt: null, made);
    }

    private async Task<string> WriteAsync(TellStaff line, string thread, CancellationToken cancellationToken)
    {
        var message = MessageFactory.Text(line.Text);
        message.TextFormat = TextFormatTypes.Plain;
        var receipt = "";
        await InConversationAsync(
            thread, async (turn, cancel) => receipt = (await turn.SendActivityAsync(message, cancel))?.Id ?? "", cancellationToken);
        return receipt;
    }

    private async Task<Post> PostAsync(Activity card, CancellationToken cancellationToken)
    {
        var post = new ConversationParameters
        {
            IsGroup = true,
            TenantId = teams.TenantId,
            Bot = new ChannelAccount { Id = bot.TeamsId },
            ChannelData = SdkSeam.FromJson($$"""{ "channel": { "id": "{{teams.ChannelId}}" }, "tenant": { "id": "{{teams.TenantId}}" } }"""),
            Activity = card,
        };
        await pace.DeliverAsync(teams.ChannelId, cancellationToken);
        Post? made = null;
        await adapter.CreateConversationAsync(
            bot.AppId,
            Channels.Msteams,
            teams.ServiceUrl,
            authentication.GetOriginatingAudience(),
            post,
            (turn, _) =>
            {
                made = new Post(turn.Activity.Conversation.Id, turn.Activity.Id);
                return Task.CompletedTask;
            },
            cancellationToken);
        return made ?? throw new InvalidOperationException("The channel made no post.");
    }

    private async Task InConversationAsync(
        string conversation, Func<ITurnContext, CancellationToken, Task> act, CancellationToken cancellationToken)
    {
        var reference = new ConversationReference
        {
            ChannelId = Channels.Msteams,
            ServiceUrl = teams.ServiceUrl,
            Conversation = new ConversationAccount { Id = conversation, IsGroup = true, TenantId = teams.TenantId },
            Bot = new ChannelAccount { Id = bot.TeamsId },
        };
        await adapter.ContinueConversationAsync(
            bot.AppId,
            reference,
            (turn, cancel) =>
            {
                // Nothing is being replied to.
                turn.Activity.Id = null;
                return act(turn, cancel);
            },
            cancellationToken);
    }
}
