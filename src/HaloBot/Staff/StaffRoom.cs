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
/// The staff's room: presses on cards, and what is written in the channel. Here whoever acts is let in, and answered.
/// </summary>
public sealed partial class StaffRoom(
    StaffDirectory directory,
    Outbox outbox,
    CaseCards cards,
    CaseFiles files,
    CasePresses presses,
    CaseDialogs dialogs,
    NewComplaints newComplaints,
    StaffCommands commands,
    AddressedMessages addressed,
    ChangedMessages changed,
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
            return await outbox.ReadAsync(press.Case, cancellationToken) is not { } looked ? CardAnswer.Message(CasePresses.NoSuchCase)
                : press.Verb == CardCommands.Refresh ? CardAnswer.Card(cards.For(looked, actor, hasDialogs))
                : CardAnswer.Card(cards.InFull(looked.Complaint, actor, int.TryParse(new FormAnswers(data).Text(WholeWords.PageInput), out var page) ? page : 1));
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
            var admission = await AdmitAsync(turnContext, cancellationToken);
            await AnswerAsync(
                turnContext,
                admission.Actor is { } actor ? await addressed.AnswerAsync(turnContext, actor, cancellationToken) : Text(admission.Refusal!.Reason),
                cancellationToken);
        }
        else
        {
            await plainMessages.HearAsync(turnContext, cancellationToken);
        }
    }

    protected override Task OnTeamsMessageEditAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        ChangedAsync(turnContext, ThreadWords.Of(turnContext.Activity), turnContext.Activity.MentionsRecipient(), cancellationToken);

    /// <summary>A message that was deleted is there again, with the words that it had.</summary>
    protected override Task OnTeamsMessageUndeleteAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        OnTeamsMessageEditAsync(turnContext, cancellationToken);

    protected override Task OnTeamsMessageSoftDeleteAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) =>
        ChangedAsync(turnContext, words: "", isAddressed: false, cancellationToken);

    private async Task ChangedAsync(ITurnContext turn, string words, bool isAddressed, CancellationToken cancellationToken)
    {
        if (directory.IsFromTheTeam(turn) && await AdmitAsync(turn, cancellationToken) is { Actor: { } actor })
        {
            await AnswerAsync(turn, await changed.AnswerAsync(turn, words, isAddressed, actor, cancellationToken), cancellationToken);
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

    /// <param name="said">What the person can do now.</param>
    private string Failed(Exception e, string said = "That didn't work. Please look at the card again in a moment before you repeat it.")
    {
        var incident = Incident.New();
        log.PressFailed(e, incident);
        return $"{said} For the administrator: incident {incident}.";
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
