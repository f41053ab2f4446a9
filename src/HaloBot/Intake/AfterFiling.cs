using HaloBot.Complaints;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace HaloBot.Intake;

/// <summary>What a message means that comes when no dialog runs and the customer has a filed complaint, with no new one begun.</summary>
internal static class AfterFiling
{
    /// <summary>Null when it has nothing to do with that complaint.</summary>
    public static async Task<DialogTurnResult?> BeginAsync(DialogContext dc, Complaint complaint, Intent intent, IntakeTurn turn, CancellationToken cancellationToken)
    {
        if (await ChosenAsync(dc, complaint, turn, cancellationToken) is { } chosen)
        {
            return chosen;
        }

        switch (intent)
        {
            case Intent.Check when !CaseReference.TryParse(turn.Text, out var named) || named == complaint.Reference:
                return await ShowAsync(dc, complaint, turn, cancellationToken);
            case Intent.ChangeContact when complaint.IsOpen:
                return await dc.BeginDialogAsync(nameof(ChangeContactDialog), cancellationToken: cancellationToken);
            case Intent.ChangeContact:
                return await SayAsync(dc, $"Your complaint {complaint.Reference} is closed. If it is opened again, you can tell me then how to reach you.", CaseStep.Titles(complaint, turn), cancellationToken);
            case Intent.AddToCase when !complaint.IsOpen:
                return await SayAsync(dc, $"Your complaint {complaint.Reference} is closed. Type what has come up, and I'll offer to open it again.", [], cancellationToken);
            case Intent.AddToCase:
                return await SayAsync(dc, $"Please do: whatever you type or send next, I'll offer to add to your complaint {complaint.Reference}.", [], cancellationToken);
            case Intent.None when complaint.WaitsForPersonSince is not null && turn.Text.Length > 0 && await RoomForText.HasAsync(dc.Context, cancellationToken):
                // They wait for somebody and go on telling: no need to ask what it is for.
                return Decided(new AddInformation(complaint.Reference, turn.Text));
        }

        return CaseStep.Of(intent) is not null || intent == Intent.StillUnhappy ? await StepAsync(dc, complaint, intent, turn, cancellationToken) : null;
    }

    /// <summary>One of the buttons under what they were told of the complaint.</summary>
    private static async Task<DialogTurnResult?> ChosenAsync(DialogContext dc, Complaint complaint, IntakeTurn turn, CancellationToken cancellationToken) => turn switch
    {
        _ when complaint.IsOpen && Says(turn, CustomerChoices.ContactMe) => await dc.BeginDialogAsync(nameof(PersonDialog), PersonDialog.ToBeContacted, cancellationToken),
        _ when complaint.IsOpen && Says(turn, CustomerChoices.KeepWaiting) => Decided(new AskForPerson()),
        _ when !complaint.IsOpen && ClosingMoves.MayRate(complaint) && Says(turn, CustomerChoices.Rate) => await dc.BeginDialogAsync(nameof(SurveyDialog), cancellationToken: cancellationToken),
        _ when !complaint.IsOpen && Says(turn, CustomerChoices.DoNotRate) => await SayAsync(dc, "All right, that's fine. Thank you.", Answers.Menu, cancellationToken),
        _ when complaint.IsOpen && Says(turn, ChangeContact) => await dc.BeginDialogAsync(nameof(ChangeContactDialog), cancellationToken: cancellationToken),
        _ when Says(turn, CustomerChoices.MyComplaint) => await ShowAsync(dc, complaint, turn, cancellationToken),
        _ => null,
    };

    /// <summary>Whether it is a button under something that the customer was told of a case, which may come in the middle of anything.</summary>
    public static bool IsButton(IntakeTurn turn) =>
        Says(turn, CustomerChoices.Settled) || Says(turn, CustomerChoices.NotSatisfied) || Says(turn, CustomerChoices.ContactMe)
        || Says(turn, CustomerChoices.KeepWaiting) || Says(turn, CustomerChoices.Rate) || Says(turn, CustomerChoices.MyComplaint);

    private static bool Says(IntakeTurn turn, string choice) => turn.Text.TrimEnd('.', '!').Equals(choice, StringComparison.OrdinalIgnoreCase);

    /// <summary>What the customer can do with their complaint, or one of these steps.</summary>
    private static async Task<DialogTurnResult> StepAsync(
        DialogContext dc, Complaint complaint, Intent intent, IntakeTurn turn, CancellationToken cancellationToken)
    {
        var step = CaseStep.Of(intent);
        var whyNot = step?.WhyNot(complaint, turn);
        if (step is not null && whyNot is null)
        {
            return await dc.BeginDialogAsync(nameof(CaseStepDialog), intent.ToString(), cancellationToken);
        }

        // "I'm not satisfied" before there is an outcome asks what can be done, too.
        var text = step is null or { Intent: Intent.NotSatisfied }
            ? EscalationLadder.Text(complaint, OfficeCalendar.DateOf(turn.Now), turn.Procedure)
            : whyNot!;
        return await SayAsync(dc, text, CaseStep.Titles(complaint, turn), cancellationToken);
    }

    /// <summary>How the complaint stands, and what the customer can do.</summary>
    public static async Task<DialogTurnResult> ShowAsync(DialogContext dc, Complaint complaint, IntakeTurn turn, CancellationToken cancellationToken)
    {
        await dc.Context.SendActivityAsync(Standing(complaint, turn), cancellationToken);
        return new DialogTurnResult(DialogTurnStatus.Complete);
    }

    public static Activity Standing(Complaint complaint, IntakeTurn turn) => ChatMessage.WithChoices(
        CaseStatus.Text(complaint, OfficeCalendar.DateOf(turn.Now), turn.Procedure) +
            (complaint.IsOpen ? "\n\nTo add something, just type it. You can also:" : ""),
        [.. CaseStep.Titles(complaint, turn), .. complaint.IsOpen ? [ChangeContact] : Array.Empty<string>(), Answers.TalkToPerson]);

    private const string ChangeContact = "Change how to reach me";

    private static DialogTurnResult Decided(Command command) => new(DialogTurnStatus.Complete, command);

    private static async Task<DialogTurnResult> SayAsync(DialogContext dc, string text, IEnumerable<string> choices, CancellationToken cancellationToken)
    {
        await dc.Context.SendActivityAsync(ChatMessage.WithChoices(text, choices), cancellationToken);
        return new DialogTurnResult(DialogTurnStatus.Complete);
    }
}
