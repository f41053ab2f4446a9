using System.Text.Json;
using AdaptiveCards;
using HaloBot.Complaints;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace HaloBot.Staff;

/// <summary>
/// Records complaints that came by phone, e-mail or post. A form carries the reference of the case that it will file from the moment it is drawn,
/// so that sending it twice files once.
/// </summary>
public sealed class NewComplaints(CaseMoves moves, TimeProvider clock)
{
    private const string Title = "Record a complaint";

    /// <summary>Whether a press opens or sends the form.</summary>
    internal static bool Are((CaseReference Case, string Verb) press) => press.Verb == ComplaintProcedure.File.Verb;

    /// <summary>What answers the command: a button for the form, or the form itself where the asker's client has no dialogs.</summary>
    public Activity Offer(IActivity asked)
    {
        if (!TeamsClient.HasDialogs(asked))
        {
            return CardMessage.Of(Form(FormAnswers.None, inDialog: false));
        }

        var card = StaffCard.Empty(Title);
        card.Body.Add(new AdaptiveTextBlock("For a complaint that came by phone, e-mail or post. It gets a reference, its dates and a card like any other.") { Wrap = true });
        card.Actions.Add(new AdaptiveSubmitAction { Title = Title, DataJson = CardCommands.ForDialog(Data(NewReference.Draw())) });
        return CardMessage.Of(card);
    }

    /// <summary>The empty form in a dialog.</summary>
    internal TaskModuleResponse Open() => Show(Form(FormAnswers.None, inDialog: true));

    /// <summary>The form came back from a dialog.</summary>
    internal async Task<TaskModuleResponse> SubmitAsync(
        ITurnContext turn, CaseReference reference, JsonElement? data, Actor actor, CancellationToken cancellationToken) =>
        await FileAsync(turn, reference, data, actor, cancellationToken) is { Mistake: { } mistake, Again: var again }
            ? Show(Form(new FormAnswers(data), inDialog: true, mistake, again))
            : CaseDialogs.Say(Done(reference));

    /// <summary>The form came back from a card.</summary>
    internal async Task<AdaptiveCard> PressAsync(
        ITurnContext turn, CaseReference reference, JsonElement? data, Actor actor, CancellationToken cancellationToken)
    {
        if (CardCommands.IsForForm(data))
        {
            return Form(FormAnswers.None, inDialog: false);
        }

        if (await FileAsync(turn, reference, data, actor, cancellationToken) is { Mistake: { } mistake, Again: var again })
        {
            return Form(new FormAnswers(data), inDialog: false, mistake, again);
        }

        var card = StaffCard.Empty(Title);
        card.Body.Add(new AdaptiveTextBlock(Done(reference)) { Wrap = true });
        return card;
    }

    /// <returns>What is to be mended in the form, with the reference that it is to carry then; neither when the complaint is recorded.</returns>
    private async Task<(string? Mistake, CaseReference Again)> FileAsync(
        ITurnContext turn, CaseReference reference, JsonElement? data, Actor actor, CancellationToken cancellationToken)
    {
        var answers = new FormAnswers(data);
        var (complaint, mistake) = NewComplaintForm.Read(answers, reference);
        mistake ??= FormInputs.TooLong(NewComplaintForm.Inputs(new Filling(answers), OfficeCalendar.DateOf(clock.GetUtcNow())), answers);
        if (complaint is null || mistake is not null)
        {
            return (mistake, reference);
        }

        var result = await moves.MakeAsync(reference, complaint, actor, CardCommands.IdOf(actor, data), known: null, cancellationToken);
        turn.TurnState.Set(new OnItsWay(result.Delivered));
        if (result.Refusal is { } refused)
        {
            return (refused.Reason, reference);
        }

        // Somebody has sent this very form before, with another complaint in it: that one stands, and this one is not to be lost.
        var filed = result.Complaint!;
        return filed.Name == complaint.Details.Name && filed.Description.StartsWith(complaint.Details.Description, StringComparison.Ordinal)
            ? (null, reference)
            : ($"Another complaint was recorded with this form, as {reference}. If this is a further one, press the button again.", NewReference.Draw());
    }

    private AdaptiveCard Form(FormAnswers before, bool inDialog, string? mistake = null, CaseReference? reference = null)
    {
        var card = StaffCard.Empty(Title);
        if (mistake is not null)
        {
            card.Body.Add(FormCard.Mistake(mistake));
        }

        card.Body.AddRange(NewComplaintForm.Inputs(new Filling(before), OfficeCalendar.DateOf(clock.GetUtcNow())));
        card.Actions.Add(FormCard.Button("Record it", ComplaintProcedure.File, Data(reference ?? NewReference.Draw()), inDialog));
        return card;
    }

    private static TaskModuleResponse Show(AdaptiveCard form) => CaseDialogs.Show(Title, "large", form);

    private static string Data(CaseReference reference) => $$"""{"case":"{{reference}}","verb":"{{ComplaintProcedure.File.Verb}}"}""";

    private static string Done(CaseReference reference) => $"The complaint is recorded as {reference}. Its card stands in the team's channel, and its thread says what to tell the customer.";
}
