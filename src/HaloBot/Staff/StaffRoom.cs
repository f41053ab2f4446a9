using System.Net;
using System.Text.Json;
using HaloBot.Complaints;
using HaloBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;

namespace HaloBot.Staff;

/// <summary>
/// The staff's room: presses on cards, and what is written in the channel. Only what the owner of a case addresses to the
/// bot in its thread goes to the customer; everything else stays where it was written.
/// </summary>
public sealed class StaffRoom(
    StaffDirectory directory, CaseMoves moves, CaseStore cases, ThreadIndex threads, CaseCards cards, CaseFiles files,
    MemberCommands commands, PlainMessages plainMessages, ILogger<StaffRoom> log) : TeamsActivityHandler
{
    private const string Help =
        "I post every complaint from the website in this channel and keep its card up to date. In a case's thread, whoever has the case answers " +
        "the customer by mentioning me; everything else stays internal.";

    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        var data = SdkSeam.ToJson(invokeValue.Action.Data);
        if (CardCommands.Read(data) is not { } press)
        {
            return CardAnswer.Error(400, "BadRequest", "This button is not known. Please use the case's present card.");
        }

        var admission = await AdmitAsync(turnContext, cancellationToken);
        if (admission.Actor is not { } actor)
        {
            return CardAnswer.Error(403, admission.Refusal!.Name, admission.Refusal.Reason);
        }

        if (press.Verb == CardCommands.Refresh)
        {
            return await cases.ReadAsync(press.Case, cancellationToken) is { } stored
                ? CardAnswer.Card(cards.For(stored.Complaint, actor))
                : CardAnswer.Message("There is no such case.");
        }

        try
        {
            if (press.Verb == ComplaintProcedure.ShowFiles.Verb)
            {
                return await files.ShowAsync(press.Case, actor, $"files/{turnContext.Activity.Id}", cancellationToken);
            }

            var (complaint, refusal) = await PressAsync(turnContext, press, data, actor, cancellationToken);
            return (refusal, CardCommands.IsFromList(data)) switch
            {
                ({ } reason, _) => CardAnswer.Message(reason),
                (null, true) => CardAnswer.Message($"{complaint!.Reference} gets a post of its own in this channel."),
                _ => CardAnswer.Card(cards.For(complaint!, actor)),
            };
        }
        catch (Exception e)
        {
            var incident = Incident.New();
            log.PressFailed(e, incident);
            return CardAnswer.Error(500, "failed", $"That didn't work. Please look at the card again in a moment before you repeat it. For the administrator: incident {incident}.");
        }
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var data = SdkSeam.ToJson(turnContext.Activity.Value);
        if (CardCommands.Read(data) is { } press)
        {
            var admission = await AdmitAsync(turnContext, cancellationToken);
            await AnswerAsync(
                turnContext,
                admission.Actor is not { } actor ? admission.Refusal!.Reason
                    : press.Verb == ComplaintProcedure.ShowFiles.Verb ? CaseFiles.NotHere
                    : (await PressAsync(turnContext, press, data, actor, cancellationToken)).Refusal,
                cancellationToken);
        }
        else if (turnContext.Activity.MentionsRecipient() || StaffDirectory.IsPersonal(turnContext))
        {
            await AnswerAsync(turnContext, await AddressedAsync(turnContext, cancellationToken), cancellationToken);
        }
        else
        {
            await plainMessages.HearAsync(turnContext, cancellationToken);
        }
    }

    /// <summary>Carries out a press; the refusal says why nothing was changed.</summary>
    private async Task<(Complaint? Complaint, string? Refusal)> PressAsync(
        ITurnContext turn, (CaseReference Case, string Verb) press, JsonElement? data, Actor actor, CancellationToken cancellationToken)
    {
        var (command, missing) = CardCommands.CommandOf(press.Verb, data);
        if (command is null)
        {
            return (null, missing);
        }

        var result = await moves.MakeAsync(press.Case, command, actor, CardCommands.IdOf(actor, data), known: null, cancellationToken);
        turn.TurnState.Set(new OnItsWay(result.Delivered));
        return (result.Complaint, result.Refusal?.Reason);
    }

    /// <summary>Somebody addresses the bot: in a case's thread that is an answer to the customer. Returns what to tell them, if anything.</summary>
    private async Task<string?> AddressedAsync(ITurnContext<IMessageActivity> turn, CancellationToken cancellationToken)
    {
        var admission = await AdmitAsync(turn, cancellationToken);
        if (admission.Actor is not { } actor)
        {
            return admission.Refusal!.Reason;
        }

        var words = ThreadWords.Of(turn.Activity);
        var here = await threads.FindAsync(turn.Activity.Conversation.Id, cancellationToken);
        if (ThreadWords.IsRetry(words, out var named))
        {
            return await RetryAsync(turn, named, here, actor, cancellationToken);
        }

        if (commands.Find(turn, words, actor, inCase: here is not null) is { } command)
        {
            await SendAsync(turn, await command(cancellationToken), cancellationToken);
            return null;
        }

        if (here is not { } reference)
        {
            return Help;
        }

        if (words.Length == 0)
        {
            return "That was not sent. There are no words in it. Files and pictures cannot go to the customer from here.";
        }

        return !ThreadWords.IsNote(words) && await MakeAsync(turn, reference, new Reply(words, InThread: true), actor, cancellationToken) is { } refused
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
            ? $"{refused.Reason} Your words were not sent to the customer."
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

    private async Task<Admission> AdmitAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var admission = await directory.AdmitAsync(turn, cancellationToken);
        if (admission.Refusal is { } refused)
        {
            log.StaffRefused(refused.Name, turn.Activity.Type);
        }

        return admission;
    }

    private Task AnswerAsync(ITurnContext turn, string? text, CancellationToken cancellationToken) =>
        text is null ? Task.CompletedTask : SendAsync(turn, MessageFactory.Text(text), cancellationToken);

    private async Task SendAsync(ITurnContext turn, Activity answer, CancellationToken cancellationToken)
    {
        try
        {
            await turn.SendActivityAsync(answer, cancellationToken);
        }
        catch (ErrorResponseException e) when (e.Response?.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden)
        {
            // The thread is gone, or the bot was taken out of the team: there is nobody to tell.
            log.ThreadGone(e);
        }
        catch (Exception e)
        {
            throw new AnswerNotSentException(e);
        }
    }
}
