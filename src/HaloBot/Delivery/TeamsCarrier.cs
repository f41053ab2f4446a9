using System.Net;
using AdaptiveCards;
using HaloBot.Complaints;
using HaloBot.Staff;
using HaloBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace HaloBot.Delivery;

/// <summary>Keeps one post per case in the staff channel: posts its card once, then edits it in place.</summary>
public sealed class TeamsCarrier(
    HaloAdapter adapter, BotFrameworkAuthentication authentication, BotIdentity bot, TeamsSettings teams, Procedure procedure) : ICarrier
{
    public bool Carries(Outgoing message) => message is ShowCase;

    public async Task<Delivered> CarryAsync(
        PendingCase pending, PendingMessage message, CourierRow courier, CancellationToken cancellationToken)
    {
        var card = Card(pending.Complaint);
        if (courier is { Thread: { } thread, Card: { } id })
        {
            try
            {
                await EditAsync(thread, id, card, cancellationToken);
                return new Delivered(id, courier);
            }
            catch (ErrorResponseException e) when (e.Response?.StatusCode == HttpStatusCode.NotFound)
            {
                // Teams has lost the card: post it again and remember the new one.
            }
        }

        var posted = await PostAsync(card, cancellationToken);
        return new Delivered(posted.Card, courier with { Thread = posted.Thread, Card = posted.Card });
    }

    private Activity Card(Complaint complaint)
    {
        var card = CaseCard.Draw(complaint, procedure);
        var activity = (Activity)MessageFactory.Attachment(new Attachment
        {
            ContentType = AdaptiveCard.ContentType,
            Content = SdkSeam.FromJson(card.ToJson()),
        });
        activity.Summary = card.FallbackText;
        return activity;
    }

    private async Task<(string Thread, string Card)> PostAsync(Activity card, CancellationToken cancellationToken)
    {
        var post = new ConversationParameters
        {
            IsGroup = true,
            TenantId = teams.TenantId,
            Bot = new ChannelAccount { Id = bot.TeamsId },
            ChannelData = SdkSeam.FromJson($$"""{ "channel": { "id": "{{teams.ChannelId}}" }, "tenant": { "id": "{{teams.TenantId}}" } }"""),
            Activity = card,
        };
        (string, string) made = default;
        await adapter.CreateConversationAsync(
            bot.AppId,
            Channels.Msteams,
            teams.ServiceUrl,
            authentication.GetOriginatingAudience(),
            post,
            (turn, _) =>
            {
                made = (turn.Activity.Conversation.Id, turn.Activity.Id);
                return Task.CompletedTask;
            },
            cancellationToken);
        return made;
    }

    private async Task EditAsync(string thread, string id, Activity card, CancellationToken cancellationToken)
    {
        card.Id = id;
        var reference = new ConversationReference
        {
            ChannelId = Channels.Msteams,
            ServiceUrl = teams.ServiceUrl,
            Conversation = new ConversationAccount { Id = thread, IsGroup = true, TenantId = teams.TenantId },
            Bot = new ChannelAccount { Id = bot.TeamsId },
        };
        await adapter.ContinueConversationAsync(bot.AppId, reference, (turn, cancel) => turn.UpdateActivityAsync(card, cancel), cancellationToken);
    }
}
