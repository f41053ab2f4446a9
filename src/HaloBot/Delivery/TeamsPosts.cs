using System.Net;
using HaloBot.Staff;
using HaloBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace HaloBot.Delivery;

/// <summary>Posts, edits and writes in the staff's channel, as the Bot Connector wants it.</summary>
public sealed class TeamsPosts(
    HaloAdapter adapter,
    TeamsPace pace,
    BotFrameworkAuthentication authentication,
    BotIdentity bot,
    TeamsSettings teams,
    StaffChannel channel,
    CardViewers viewers,
    ILogger<TeamsPosts> log)
{
    // Until HaloBot is (again) in a team, everything waits, and nobody counts that as a failure.
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);

    /// <summary>How long until the channel's limits let one more through; zero when that is soon enough to wait for.</summary>
    public TimeSpan FreeIn => channel.IsAway ? LookAgain : pace.FreeInForTheCourier(Place.ChannelId);

    /// <summary>Whether half of what the channel takes is to spare.</summary>
    public bool HasRoom => !channel.IsAway && pace.HasRoom(Place.ChannelId);

    private StaffPlace Place => channel.Place ?? throw new NoStaffChannelException();

    /// <summary>Cards differ by viewer, so it is asked who could look at them. An alert never waits for that.</summary>
    public async Task KnowViewersAsync(CancellationToken cancellationToken)
    {
        try
        {
            await InChannelAsync(viewers.RefreshAsync, cancellationToken);
        }
        catch (Exception e)
        {
            log.RosterUnread(Failures.Trace(e), Failures.Describe(e));
        }
    }

    /// <summary>Makes a post in the channel.</summary>
    public Task<Post> PostAsync(Activity card, CancellationToken cancellationToken) => PostAsync(card, pace.DeliverAsync, cancellationToken);

    /// <summary>Makes a post in the channel that nobody would make later: it goes past the queue rather than be lost.</summary>
    public Task<Post> AnnounceAsync(Activity card, CancellationToken cancellationToken) => PostAsync(card, pace.AnswerAsync, cancellationToken);

    private async Task<Post> PostAsync(Activity card, Func<string, CancellationToken, ValueTask> keepPace, CancellationToken cancellationToken)
    {
        var place = Place;
        var post = new ConversationParameters
        {
            IsGroup = true,
            TenantId = teams.TenantId,
            Bot = new ChannelAccount { Id = bot.TeamsId },
            ChannelData = SdkSeam.FromJson($$"""{ "channel": { "id": "{{place.ChannelId}}" }, "tenant": { "id": "{{teams.TenantId}}" } }"""),
            Activity = card,
        };
        await keepPace(place.ChannelId, cancellationToken);
        Post? made = null;
        try
        {
            await adapter.CreateConversationAsync(
                bot.AppId,
                Channels.Msteams,
                place.ServiceUrl,
                authentication.GetOriginatingAudience(),
                post,
                (turn, _) =>
                {
                    made = new Post(turn.Activity.Conversation.Id, turn.Activity.Id);
                    return Task.CompletedTask;
                },
                cancellationToken);
        }
        catch (ErrorResponseException e) when (Failures.KindOf(e) == FailureKind.Refused)
        {
            throw new NoPostException(e);
        }

        return made ?? throw new InvalidOperationException("The channel made no post.");
    }

    /// <returns>False when Teams no longer knows what is to be edited.</returns>
    public async Task<bool> EditAsync(Post post, Activity card, CancellationToken cancellationToken)
    {
        try
        {
            card.Id = post.Card;
            await InConversationAsync(post.Thread, (turn, cancel) => turn.UpdateActivityAsync(card, cancel), cancellationToken);
            return true;
        }
        catch (ErrorResponseException e) when (IsLost(e, post.Thread))
        {
            card.Id = null;
            return false;
        }
    }

    /// <returns>The message's id, or null when Teams no longer knows the thread.</returns>
    public async Task<string?> WriteAsync(string thread, Activity message, CancellationToken cancellationToken)
    {
        try
        {
            var receipt = "";
            await InConversationAsync(
                thread, async (turn, cancel) => receipt = (await turn.SendActivityAsync(message, cancel))?.Id ?? "", cancellationToken);
            return receipt;
        }
        catch (ErrorResponseException e) when (IsLost(e, thread))
        {
            return null;
        }
    }

    // A post in another channel than today's, which lets us in no more, is as good as gone.
    private bool IsLost(ErrorResponseException e, string thread) => e.Response?.StatusCode switch
    {
        HttpStatusCode.NotFound => true,
        HttpStatusCode.Forbidden => !thread.StartsWith(Place.ChannelId, StringComparison.Ordinal),
        _ => e.Body?.Error?.Code == "ActivityNotFoundInConversation",
    };

    /// <summary>A turn of our own in the channel, to ask Teams something.</summary>
    public Task InChannelAsync(Func<ITurnContext, CancellationToken, Task> act, CancellationToken cancellationToken) =>
        InConversationAsync(Place.ChannelId, act, cancellationToken);

    private async Task InConversationAsync(
        string conversation, Func<ITurnContext, CancellationToken, Task> act, CancellationToken cancellationToken)
    {
        var reference = new ConversationReference
        {
            ChannelId = Channels.Msteams,
            ServiceUrl = Place.ServiceUrl,
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
