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
    BotFrameworkAuthentication authentication,
    BotIdentity bot,
    TeamsSettings teams,
    CaseCards cards,
    StaffDirectory directory,
    ThreadIndex threads) : ICarrier
{
    public bool Carries(Outgoing message) => message is ShowCase or TellStaff;

    public Task<Delivered> CarryAsync(PendingCase pending, PendingMessage message, CourierRow courier, CancellationToken cancellationToken) =>
        message.Content is TellStaff line
            ? TellAsync(line, courier, cancellationToken)
            : ShowAsync(pending.Complaint, courier, cancellationToken);

    private async Task<Delivered> ShowAsync(Complaint complaint, CourierRow courier, CancellationToken cancellationToken)
    {
        // Cards differ by viewer, so it must be known who could look at them.
        await InConversationAsync(teams.ChannelId, directory.RefreshAsync, cancellationToken);
        var card = cards.Post(complaint);
        if (courier is { Thread: { } thread, Card: { } id })
        {
            try
            {
                card.Id = id;
                await InConversationAsync(thread, (turn, cancel) => turn.UpdateActivityAsync(card, cancel), cancellationToken);
                return new Delivered(id, courier);
            }
            catch (ErrorResponseException e) when (e.Response?.StatusCode == HttpStatusCode.NotFound)
            {
                // Teams has lost the card: post it again and remember the new one.
                card.Id = null;
            }
        }

        var posted = await PostAsync(card, cancellationToken);
        await threads.AddAsync(posted.Thread, complaint.Reference, cancellationToken);
        return new Delivered(posted.Card, courier with { Thread = posted.Thread, Card = posted.Card });
    }

    private async Task<Delivered> TellAsync(TellStaff line, CourierRow courier, CancellationToken cancellationToken)
    {
        var thread = courier.Thread ?? throw new InvalidOperationException("The case has no post yet whose thread could be written in.");
        var message = MessageFactory.Text(line.Text);
        message.TextFormat = TextFormatTypes.Plain;
        var receipt = "";
        await InConversationAsync(
            thread, async (turn, cancel) => receipt = (await turn.SendActivityAsync(message, cancel))?.Id ?? "", cancellationToken);
        return new Delivered(receipt, courier);
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
