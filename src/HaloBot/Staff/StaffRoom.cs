using System.Net;
using System.Text.Json;
using HaloBot.Complaints;
using HaloBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace HaloBot.Staff;

/// <summary>
/// The staff's room: presses on cards, and what is written in the channel. Only what the owner of a case addresses to the
/// bot in its thread goes to the customer; everything else stays where it was written.
/// </summary>
public sealed partial class StaffRoom(
    StaffDirectory directory,
    CaseMoves moves,
    CaseStore cases,
    ThreadIndex threads,
    CaseCards cards,
    CaseFiles files,
    CasePresses presses,
    CaseDialogs dialogs,
    NewComplaints newComplaints,
    StaffCommands commands,
    CaseSearch search,
    PlainMessages plainMessages,
    ILogger<StaffRoom> log) : TeamsActivityHandler
{
    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        var data = SdkSeam.ToJson(invokeValue.Action.Data);
        if (ListPlace.Read(data) is { } inList)
        {
            return await PressInListAsync(turnContext, inList, data, cancellationToken);
        }

        if (CardCommands.Read(data) is not { } press)
        {
            return CardAnswer.Error(400, "BadRequest", "This button is not known. Please use the case's present card.");
        }

        var admission = await AdmitAsync(turnContext, cancellationToken);
        if (admission.Actor is not { } actor)
        {
            return CardAnswer.Error(403, admission.Refusal!.Name, admission.Refusal.Reason);
        }

        var hasDialogs = TeamsClient.HasDialogs(turnContext.Activity);
        if (press.Verb is CardCommands.Refresh or CardCommands.ReadInFull)
        {
            return await cases.ReadAsync(press.Case, cancellationToken) is not { Complaint: var looked } ? CardAnswer.Message("There is no such case.")
                : press.Verb == CardCommands.Refresh ? CardAnswer.Card(cards.For(looked, actor, hasDialogs))
                : CardAnswer.Card(cards.InFull(looked, actor, int.TryParse(new FormAnswers(data).Text(WholeWords.PageInput), out var page) ? page : 1));
        }

        try
        {
            if (press.Verb == ComplaintProcedure.ShowFiles.Verb)
            {
                return await files.ShowAsync(press.Case, actor, $"files/{turnContext.Activity.Id}", cancellationToken);
            }

            if (NewComplaints.Are(press))
            {
                return CardAnswer.Card(await newComplaints.PressAsync(turnContext, press.Case, data, actor, cancellationToken));
            }

            if (CardCommands.IsForForm(data))
            {
                return await presses.OpenAsync(press, actor, cancellationToken) switch
                {
                    { Refusal: { } reason } => CardAnswer.Message(reason),
                    var opened => CardAnswer.Card(FormCard.Draw(opened.Button!, opened.Form!, inDialog: false, withWayBack: true)),
                };
            }

            return await presses.MakeAsync(turnContext, press, data, actor, cancellationToken) switch
            {
                { IsToBeReadOver: true } result => CardAnswer.Card(FormCard.DrawPreview(result.Button!, result.Form!, new FormAnswers(data), inDialog: false)),
                { Refusal: { } reason } => CardAnswer.Message(reason),
                { Complaint: { } complaint } when CardCommands.IsFromList(data) => CardAnswer.Message($"{complaint.Reference} gets a post of its own in this channel."),
                var result => CardAnswer.Card(cards.For(result.Complaint!, actor, hasDialogs)),
            };
        }
        catch (Exception e)
        {
            return CardAnswer.Error(500, "failed", Failed(e));
        }
    }

    protected override async Task<TaskModuleResponse?> OnTeamsTaskModuleFetchAsync(
        ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        await InDialogAsync(turnContext, actor => dialogs.OpenAsync(taskModuleRequest, actor, cancellationToken), cancellationToken);

    protected override async Task<TaskModuleResponse?> OnTeamsTaskModuleSubmitAsync(
        ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        await InDialogAsync(turnContext, actor => dialogs.SubmitAsync(turnContext, taskModuleRequest, actor, cancellationToken), cancellationToken);

    private async Task<TaskModuleResponse?> InDialogAsync(
        ITurnContext<IInvokeActivity> turn, Func<Actor, Task<TaskModuleResponse?>> act, CancellationToken cancellationToken)
    {
        try
        {
            var admission = await AdmitAsync(turn, cancellationToken);
            return admission.Actor is { } actor ? await act(actor) : CaseDialogs.Say(admission.Refusal!.Reason);
        }
        catch (Exception e)
        {
            return CaseDialogs.Say(Failed(e));
        }
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var data = SdkSeam.ToJson(turnContext.Activity.Value);
        if (ListPlace.Read(data) is { } inList)
        {
            await AnswerPressInListAsync(turnContext, inList, data, cancellationToken);
        }
        else if (CardCommands.Read(data) is { } press)
        {
            await AnswerAsync(turnContext, await PressedAsync(turnContext, press, data, cancellationToken), cancellationToken);
        }
        else if (turnContext.Activity.MentionsRecipient() || StaffDirectory.IsPersonal(turnContext))
        {
            await AnswerAsync(turnContext, Text(await AddressedAsync(turnContext, cancellationToken)), cancellationToken);
        }
        else
        {
            await plainMessages.HearAsync(turnContext, cancellationToken);
        }
    }

    /// <summary>A press in a client that knows no Action.Execute, or no dialogs: then the form stands in the thread.</summary>
    private async Task<IMessageActivity?> PressedAsync(
        ITurnContext turn, (CaseReference Case, string Verb) press, JsonElement? data, CancellationToken cancellationToken)
    {
        var admission = await AdmitAsync(turn, cancellationToken);
        if (admission.Actor is not { } actor)
        {
            return Text(admission.Refusal!.Reason);
        }

        if (press.Verb == ComplaintProcedure.ShowFiles.Verb || press.Verb == CardCommands.ReadInFull)
        {
            return Text(CaseFiles.NotHere);
        }

        if (NewComplaints.Are(press))
        {
            return CardMessage.Of(await newComplaints.PressAsync(turn, press.Case, data, actor, cancellationToken));
        }

        if (CardCommands.IsForForm(data))
        {
            var opened = await presses.OpenAsync(press, actor, cancellationToken);
            return opened.Refusal is { } no ? Text(no) : CardMessage.Of(FormCard.Draw(opened.Button!, opened.Form!, inDialog: false));
        }

        return await presses.MakeAsync(turn, press, data, actor, cancellationToken) switch
        {
            { IsToBeReadOver: true } result => CardMessage.Of(FormCard.DrawPreview(result.Button!, result.Form!, new FormAnswers(data), inDialog: false)),
            var result => Text(result.Refusal),
        };
    }

    private static Activity? Text(string? text) => text is null ? null : (Activity)MessageFactory.Text(text);

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

        var answer = here is not null && ThreadWords.IsNote(words) ? null : await commands.AnswerAsync(turn, words, here, actor, cancellationToken);
        if (answer is not null || here is not { } reference)
        {
            await AnswerAsync(turn, answer, cancellationToken);
            return null;
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

    private string Failed(Exception e)
    {
        var incident = Incident.New();
        log.PressFailed(e, incident);
        return $"That didn't work. Please look at the card again in a moment before you repeat it. For the administrator: incident {incident}.";
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
        AnswerAsync(turn, text is null ? null : MessageFactory.Text(text), cancellationToken);

    private async Task AnswerAsync(ITurnContext turn, IMessageActivity? answer, CancellationToken cancellationToken)
    {
        if (answer is null)
        {
            return;
        }

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
