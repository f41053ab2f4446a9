using HaloBot.Complaints;
using HaloBot.Storage;
using HaloBot.Website;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace HaloBot.Intake;

/// <summary>
/// What somebody hears who comes for the first time, and who comes back when the channel has begun a new conversation: it begins empty, so the
/// conversation of their case is shown in it, once.
/// </summary>
public sealed class Welcome(CaseStore cases, CaseMoves moves, Procedure procedure, IOptions<WebsiteOptions> website)
{
    /// <summary>A link from an e-mail has let them in, and now that they have come the case is theirs to go on with here.</summary>
    public async Task LinkAsync(string key, Conversation conversation, CancellationToken cancellationToken)
    {
        if (conversation.Invited is { } reference)
        {
            await moves.MakeAsync(reference, new OpenChat(key), Actor.Clock, $"resume/{key}", known: null, cancellationToken);
            conversation.Invited = null;
        }
    }

    /// <summary>False when there is nothing to say: they never left.</summary>
    public async Task<bool> GreetAsync(
        ITurnContext context, string key, Conversation conversation, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (conversation.Greeted && conversation.Address?.ConversationId == context.Activity.Conversation.Id)
        {
            return false;
        }

        var turn = new IntakeTurn(key, conversation, "", procedure, now, cases);
        var stored = await turn.ReadCaseAsync(cancellationToken);
        await context.SendActivitiesAsync([.. Words(conversation, stored, turn)], cancellationToken);
        conversation.Greeted = true;
        return true;
    }

    private IEnumerable<IActivity> Words(Conversation conversation, StoredCase? stored, IntakeTurn turn)
    {
        if (stored is null)
        {
            yield return conversation.Greeted ? Answers.WelcomeBack(conversation) : ChatMessage.WithChoices(Answers.Greeting(procedure, website.Value.PrivacyNotice), Answers.Menu);
            yield break;
        }

        if (!conversation.Greeted)
        {
            yield return MessageFactory.Text(Answers.Introduction(procedure, website.Value.PrivacyNotice));
        }

        foreach (var message in ConversationSoFar.Of(stored.Complaint.Reference, stored.Events, procedure))
        {
            yield return MessageFactory.Text(message);
        }

        yield return (stored.Complaint.Takeover, conversation.Draft?.Description) switch
        {
            ({ } person, _) => MessageFactory.Text($"{Markdown.Escape(person.FirstName)} is in this chat: what you type goes straight to them."),
            (_, not null) => Answers.WelcomeBack(conversation),
            _ => AfterFiling.Standing(stored.Complaint, turn),
        };
    }
}
