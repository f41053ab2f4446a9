using HaloBot.Complaints;
using HaloBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace HaloBot.Intake;

/// <summary>The customer's dialogs, and which of them a message begins when none is running.</summary>
public sealed class CustomerDialogs(CaseStore cases, TryLimit tries)
{
    /// <summary>
    /// Raise it with every change of the dialogs' steps or prompts: a chat in the middle of an older version then goes on
    /// from its draft instead of from a step that has moved.
    /// </summary>
    public const int Version = 4;

    private const int LongestAnswer = 80;

    private readonly ComplaintDialog _complaint = new();
    private readonly AddInformationDialog _addInformation = new();
    private readonly CaseStepDialog _caseStep = new();
    private readonly PersonDialog _person = new();
    private readonly ChangeContactDialog _changeContact = new();
    private readonly CheckDialog _check = new(cases, tries);
    private readonly SurveyDialog _survey = new();

    /// <summary>Runs the turn's dialogs and returns the command on which they ended, or null.</summary>
    public async Task<Command?> RunAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var turn = context.IntakeTurn();
        var stack = new DialogStack(turn.Conversation);
        var dialogs = new DialogSet(stack).Add(_complaint).Add(_addInformation).Add(_caseStep).Add(_person).Add(_changeContact).Add(_check).Add(_survey);
        var dc = await dialogs.CreateContextAsync(context, cancellationToken);

        if (turn.Conversation is { Dialogs: not null, DialogCase: { } asked })
        {
            // "Yes" answers what was asked, whatever the customer has heard of since.
            turn.SpeakOf(asked);
        }

        var before = turn.Conversation.Draft;
        if (Danger.IsIn(turn.Text))
        {
            await context.SendActivityAsync($"{turn.Procedure.Wording.LifeInDanger} I'm an automated assistant and can't call anyone for you.", cancellationToken: cancellationToken);
        }

        if (Answers.AsksToGetPerson(turn.Text))
        {
            await dc.CancelAllDialogsAsync(cancellationToken);
        }

        var result = await dc.ContinueDialogAsync(cancellationToken);
        if (result.Status == DialogTurnStatus.Empty)
        {
            result = await BeginAsync(dc, turn, cancellationToken);
        }
        else if (result is { Status: DialogTurnStatus.Complete, Result: null } && turn.Conversation.Draft is not null)
        {
            // The words turned out to be a new complaint.
            result = await dc.BeginDialogAsync(_complaint.Id, cancellationToken: cancellationToken);
        }

        turn.Conversation.NoteTaken(turn.Text, isTaken: turn.Conversation.Draft is { } draft && draft != before);
        stack.Save();
        turn.Conversation.DialogCase = turn.Conversation.Dialogs is null ? null : turn.Conversation.Case;
        return result.Result as Command;
    }

    private async Task<DialogTurnResult> BeginAsync(DialogContext dc, IntakeTurn turn, CancellationToken cancellationToken)
    {
        var intent = Intents.Of(turn.Text);
        if (turn.Conversation.IsOutdated)
        {
            turn.Conversation.Dialogs = null;
            if (intent == Intent.None)
            {
                return await GoOnAsync(dc, turn, cancellationToken);
            }
        }

        if (turn.Conversation.Case is not null && (turn.Conversation.Draft is null || AfterFiling.IsButton(turn)) && await turn.ReadCaseAsync(cancellationToken) is { Complaint: var complaint }
            && await AfterFiling.BeginAsync(dc, complaint, intent, turn, cancellationToken) is { } begun)
        {
            return begun;
        }

        if (Abuse.IsAll(turn.Text))
        {
            return await SayAsync(dc, "I'm sorry that you've had enough. Tell me in your own words what has gone wrong, and I'll get it to our team; or choose:", cancellationToken);
        }

        if (intent == Intent.Person || Answers.AsksToGetPerson(turn.Text))
        {
            return await dc.BeginDialogAsync(_person.Id, cancellationToken: cancellationToken);
        }

        if (intent is Intent.AddToCase or Intent.ChangeContact && turn.Conversation.Draft?.Description is not null)
        {
            return await dc.BeginDialogAsync(_complaint.Id, cancellationToken: cancellationToken);
        }

        if (intent is Intent.Check or Intent.AddToCase or Intent.ChangeContact)
        {
            return await dc.BeginDialogAsync(_check.Id, CaseReference.TryParse(turn.Text, out var named) ? named.ToString() : "", cancellationToken);
        }

        if (await Answers.ToAsync(intent, turn, cancellationToken) is { } answer)
        {
            // Who asks the same again may read the same again.
            await dc.Context.SendActivityAsync(ChatMessage.WithChoices(answer, Answers.Menu), cancellationToken);
            return new DialogTurnResult(DialogTurnStatus.Complete);
        }

        switch (intent)
        {
            case Intent.Greeting:
                return await SayAsync(dc, "Hello. What would you like to do?", cancellationToken);
            case Intent.Back or Intent.Cancel or Intent.CarryOn when turn.Conversation.Draft is null:
                return await SayAsync(dc, "There's nothing in progress just now. What would you like to do?", cancellationToken);
            case Intent.StartAgain:
                turn.BeginAgain();
                return await dc.BeginDialogAsync(_complaint.Id, cancellationToken: cancellationToken);
            case Intent.Complain or Intent.CarryOn or Intent.Back or Intent.NotSatisfied:
                return await dc.BeginDialogAsync(_complaint.Id, cancellationToken: cancellationToken);
            case Intent.Settled or Intent.Withdraw or Intent.Reopen when turn.Conversation.Draft is null:
                return await SayAsync(dc, $"I have no complaint from this chat yet. If you made one elsewhere, choose **{Answers.CheckOrUpdate}**.", cancellationToken);
            case Intent.Cancel or Intent.Withdraw:
                return await SayAsync(dc, "Nothing is being sent. Say **carry on** to go on with what you told me.", cancellationToken);
        }

        if (turn.Conversation is { Case: { } sent, Draft: null } && turn.Text.Equals(Questions.Send, StringComparison.OrdinalIgnoreCase))
        {
            return await SayAsync(dc, $"Your complaint {sent} has been sent. You need not send it again.", cancellationToken);
        }

        if (turn.HasOnlyFiles)
        {
            return await BeginWithFilesAsync(dc, turn, cancellationToken);
        }

        if (turn.Text.Length == 0)
        {
            return await SayAsync(dc, "I didn't get any words there. Please type what has gone wrong, or choose:", cancellationToken);
        }

        if (BareWords.Are(turn.Text) && !turn.Files.WereSent)
        {
            return turn.Conversation.Draft is not null
                ? await dc.BeginDialogAsync(_complaint.Id, cancellationToken: cancellationToken)
                : await SayAsync(dc, BareWords.Answer(turn.Conversation.Case), cancellationToken);
        }

        if (turn.Conversation is { Case: { } reference, Draft: null })
        {
            // Words that come with a file are about it: both go to the case, without a question.
            if (turn.Files.Kept.Count > 0 && await turn.ReadCaseAsync(cancellationToken) is { Complaint.IsOpen: true } && turn.Text.Length <= RoomForText.MostLength)
            {
                return new DialogTurnResult(DialogTurnStatus.Complete, new AddInformation(reference, turn.Text));
            }

            return await RoomForText.HasAsync(dc.Context, cancellationToken)
                ? await dc.BeginDialogAsync(_addInformation.Id, AddInformationDialog.About(reference, turn.Text), cancellationToken)
                : new DialogTurnResult(DialogTurnStatus.Complete);
        }

        return await BeginComplaintAsync(dc, turn, cancellationToken);
    }

    /// <summary>No words came with the files. What goes to an open case is answered by the case itself.</summary>
    private async Task<DialogTurnResult> BeginWithFilesAsync(DialogContext dc, IntakeTurn turn, CancellationToken cancellationToken) => turn.Conversation switch
    {
        { Draft: not null } => await dc.BeginDialogAsync(_complaint.Id, cancellationToken: cancellationToken),
        { Case: { } closed, Unplaced.Count: > 0 } when await turn.ReadCaseAsync(cancellationToken) is { Complaint.IsOpen: false } =>
            await dc.BeginDialogAsync(_addInformation.Id, AddInformationDialog.About(closed, ""), cancellationToken),
        { Case: not null } => new DialogTurnResult(DialogTurnStatus.Complete),
        _ => await SayAsync(dc, "Please type what has gone wrong, or choose:", cancellationToken),
    };

    /// <summary>The customer is in the middle of dialogs of an older version, whose steps nobody knows any more.</summary>
    private async Task<DialogTurnResult> GoOnAsync(DialogContext dc, IntakeTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Conversation is { Case: not null, Draft: null })
        {
            return await SayAsync(dc, "I've been updated since we last spoke. Please tell me again what you'd like to add to your complaint.", cancellationToken);
        }

        await dc.Context.SendActivityAsync(
            "I've been updated since we last spoke, so please bear with me. I have kept what you told me; let's carry on.",
            cancellationToken: cancellationToken);
        if (IsStory(turn) && await RoomForText.HasAsync(dc.Context, cancellationToken))
        {
            turn.Draft = turn.Draft.WithMore(turn.Text);
        }

        return await dc.BeginDialogAsync(_complaint.Id, cancellationToken: cancellationToken);
    }

    // It answered "what happened?", or is longer than an answer to any other question. A short answer is asked for again: the new
    // version may ask in another order.
    private static bool IsStory(IntakeTurn turn) => turn.Draft.Description is null ? turn.Text.Length > 0 && (turn.Text.Length > LongestAnswer || ContactReader.Read(turn.Text) is null) : turn.Text.Length > LongestAnswer;

    // The first message that is not a question is the complaint: it is kept, not asked for again.
    private async Task<DialogTurnResult> BeginComplaintAsync(DialogContext dc, IntakeTurn turn, CancellationToken cancellationToken)
    {
        if (await RoomForText.HasAsync(dc.Context, cancellationToken))
        {
            turn.Draft = turn.Draft.WithMore(turn.Text);
            await dc.Context.SendActivityAsync("I'm sorry to hear that.", cancellationToken: cancellationToken);
        }

        return await dc.BeginDialogAsync(_complaint.Id, cancellationToken: cancellationToken);
    }

    private static async Task<DialogTurnResult> SayAsync(DialogContext dc, string text, CancellationToken cancellationToken)
    {
        await dc.Context.SendActivityAsync(ChatMessage.WithChoices(QuestionWording.NotTooOften(dc.Context, text), Answers.Menu), cancellationToken);
        return new DialogTurnResult(DialogTurnStatus.Complete);
    }
}
