using AdaptiveCards;
using HaloBot.Complaints;

namespace HaloBot.Staff;

/// <summary>A move's form as a card: inside the case's card, or in a dialog.</summary>
internal static class FormCard
{
    /// <summary>What the answers carry once what they would send has been shown.</summary>
    public const string ReadOver = "readOver";

    /// <param name="inDialog">A dialog's buttons are sent as its answers; a card's are presses.</param>
    /// <param name="mistake">What is wrong with the answers before, or null.</param>
    /// <param name="withWayBack">It stands in place of the case's card, which a button brings back.</param>
    public static AdaptiveCard Draw(MoveButton button, FormContext form, bool inDialog, string? mistake = null, bool withWayBack = false)
    {
        var card = StaffCard.Empty($"{form.Complaint.Reference}: {button.Title(form.Complaint, form.Procedure)}");
        if (mistake is not null)
        {
            card.Body.Add(Mistake(mistake));
        }

        card.Body.AddRange(button.Form!(form));
        var data = CardCommands.DataOf(form.Complaint, button.Move.Verb);
        card.Actions.Add(Button(button.Preview is null ? button.Send : "Read it over", button.Move, data, inDialog));
        if (withWayBack)
        {
            card.Actions.Add(CaseButtons.Execute("Back to the case", CardCommands.Refresh, CardCommands.DataOf(form.Complaint, CardCommands.Refresh)));
        }

        return card;
    }

    /// <summary>What the form will send, to be read over; the button beneath sends it.</summary>
    public static AdaptiveCard DrawPreview(MoveButton button, FormContext form, FormAnswers answers, bool inDialog)
    {
        var card = StaffCard.Headed("Please read this over before it goes out.");
        card.Body.AddRange(button.Preview!(form, answers));

        // The words stay in an input, so that they can still be changed here.
        card.Body.AddRange(button.Form!(form with { Before = answers }));
        var data = CardCommands.DataOf(form.Complaint, button.Move.Verb);
        card.Actions.Add(Button(button.Send, button.Move, CardCommands.With(data, ReadOver, "yes"), inDialog));
        return card;
    }

    public static AdaptiveTextBlock Mistake(string mistake) =>
        new(mistake) { Color = AdaptiveTextColor.Attention, Weight = AdaptiveTextWeight.Bolder, Wrap = true };

    /// <summary>Sends the form.</summary>
    public static AdaptiveAction Button(string title, Move move, string data, bool inDialog) => inDialog
        ? new AdaptiveSubmitAction { Title = title, DataJson = data, Style = "positive" }
        : CaseButtons.Execute(title, move, data);
}
