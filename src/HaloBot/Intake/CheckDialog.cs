using HaloBot.Complaints;
using HaloBot.Storage;
using HaloBot.Website;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace HaloBot.Intake;

/// <summary>
/// Looks up a complaint that was made elsewhere, by its reference and the e-mail address or phone number used. That shows the stage and the
/// dates; for more a member of staff makes sure who it is. Nothing here tells whether a case exists.
/// </summary>
public sealed class CheckDialog : InterruptibleDialog
{
    private const string Steps = "steps";
    private const string Reference = "reference";
    private const string ContactUsed = "contact";
    private const string GoOn = "go-on";

    private readonly CaseStore _cases;
    private readonly TryLimit _tries;

    public CheckDialog(CaseStore cases, TryLimit tries)
        : base(nameof(CheckDialog))
    {
        (_cases, _tries) = (cases, tries);
        AddDialog(new WaterfallDialog(Steps, [ReferenceAsync, ContactAsync, LookUpAsync, GoOnAsync]));
        AddDialog(new TextQuestion(Reference, _ => Questions.Reference, Validators.ReferenceAsync));
        AddDialog(new TextQuestion(ContactUsed, _ => Questions.ContactUsed, Validators.ContactAsync));
        AddDialog(new ExactChoicePrompt(GoOn, Validators.ChoiceOrWordsAsync));
        InitialDialogId = Steps;
    }

    // Whatever sounds like asking after a complaint is part of doing so.
    protected override bool IsAnswer(string? prompt, Intent intent, string text) =>
        intent is Intent.Check or Intent.AddToCase or Intent.ChangeContact || base.IsAnswer(prompt, intent, text);

    protected override async Task<DialogTurnResult> StartAgainAsync(DialogContext innerDc, CancellationToken cancellationToken)
    {
        await innerDc.CancelAllDialogsAsync(cancellationToken);
        return await innerDc.BeginDialogAsync(Steps, cancellationToken: cancellationToken);
    }

    // Begun with the reference that the customer named, or with none.
    private static async Task<DialogTurnResult> ReferenceAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        SdkSeam.ToJson(step.Options)?.GetString() is { Length: > 0 } named
            ? await step.NextAsync(named, cancellationToken)
            : await step.PromptAsync(Reference, new PromptOptions(), cancellationToken);

    private static Task<DialogTurnResult> ContactAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        step.Values[Reference] = CaseReference.Parse((string)step.Result).ToString();
        return step.PromptAsync(ContactUsed, new PromptOptions(), cancellationToken);
    }

    private async Task<DialogTurnResult> LookUpAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = step.Context.IntakeTurn();
        var reference = CaseReference.Parse((string)step.Values[Reference]);
        var visitor = turn.CustomerKey;
        string[] counted = [$"visitor {visitor}", $"case {reference}", .. VisitorId.NetworkOf(visitor) is { } network ? [$"network {network}"] : Array.Empty<string>()];
        if (!await _tries.TakeAsync(counted, cancellationToken))
        {
            return await EndAsync(step, $"That has been tried too often just now. Please wait {TryLimit.Window.TotalMinutes:0} minutes, or e-mail {turn.Procedure.Facts.Email}.", cancellationToken);
        }

        var way = WayOf((string)step.Result);
        step.Values[ContactUsed] = step.Result;
        if ((await _cases.ReadAsync(reference, cancellationToken))?.Complaint is not { } complaint || !complaint.Contact.IsOneWay(way))
        {
            return await EndAsync(
                step,
                $"I can't find a complaint with that reference and that e-mail address or phone number. Please look at both again, or e-mail {turn.Procedure.Facts.Email}.",
                cancellationToken);
        }

        if (complaint.CustomerKey == visitor)
        {
            turn.SpeakOf(reference);
            return await AfterFiling.ShowAsync(step, complaint, turn, cancellationToken);
        }

        await step.Context.SendActivityAsync(CaseStatus.Text(complaint, OfficeCalendar.DateOf(turn.Now), turn.Procedure), cancellationToken: cancellationToken);
        if (complaint.JoinAsked?.By.Id == visitor)
        {
            return await EndAsync(step, $"Our team has been asked already, and will check that it's you. The code is **{CodeOf(step)}**.", cancellationToken);
        }

        return await step.PromptAsync(
            GoOn,
            new PromptOptions
            {
                Prompt = MessageFactory.Text("To add something, ask for a manager or change anything, go on in the chat in which you made it. If you can't, I can ask our team to make sure that it's you and to let you go on here."),
                RetryPrompt = MessageFactory.Text("Shall I ask our team to let you go on with that complaint here?"),
                Choices = [new Choice("Ask our team") { Synonyms = CaseStepDialog.Yes }, new Choice("No thanks") { Synonyms = CaseStepDialog.No }],
                Style = ListStyle.SuggestedAction,
            },
            cancellationToken);
    }

    private static async Task<DialogTurnResult> GoOnAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var reference = CaseReference.Parse((string)step.Values[Reference]);
        switch ((step.Result as FoundChoice)?.Index)
        {
            case 0:
                await step.Context.SendActivityAsync(
                    $"I've asked our team. They will contact you in the way you chose when you made the complaint. Please tell them the code **{CodeOf(step)}**, so that they know this chat is yours. I'll tell you here.",
                    cancellationToken: cancellationToken);
                return await step.EndDialogAsync(new AskToJoin(reference, WayOf((string)step.Values[ContactUsed]), CodeOf(step)), cancellationToken);
            case null:
                await step.Context.SendActivityAsync(
                    "I can't pass that on from here, as I don't know yet that it's you. Nothing has been sent.", cancellationToken: cancellationToken);
                break;
        }

        return await EndAsync(step, "What else would you like to do?", cancellationToken);
    }

    // Hexadecimal digits: nothing that could be misheard for a letter that is not among them.
    private static string CodeOf(WaterfallStepContext step) => Digest.Of($"join {step.Context.IntakeTurn().CustomerKey}")[..6];

    private static Contact WayOf(string typed) => ContactReader.Read(typed)!;

    private static async Task<DialogTurnResult> EndAsync(DialogContext dialog, string text, CancellationToken cancellationToken)
    {
        await dialog.Context.SendActivityAsync(ChatMessage.WithChoices(text, Answers.Menu), cancellationToken);
        return await dialog.CancelAllDialogsAsync(cancellationToken);
    }
}
