using AdaptiveCards;
using HaloBot.Complaints;

namespace HaloBot.Staff;

/// <summary>
/// A card's buttons: exactly the moves that the procedure offers the viewer. Moves that need to be told something open a form: in a dialog
/// where the viewer's client has them, inside the card otherwise: those in daily use at once, the others in its place when they are asked for.
/// </summary>
internal static class CaseButtons
{
    /// <summary>Teams shows so many buttons; the others stand behind "…".</summary>
    private const int MostMain = 6;

    public static IEnumerable<AdaptiveAction> For(FormContext form, bool hasDialogs)
    {
        var main = 0;
        foreach (var button in MoveButtons.For(form.Complaint, form.Viewer, form.Procedure))
        {
            var action = Action(button, form, hasDialogs);
            action.Mode = button.IsMain && ++main <= MostMain ? AdaptiveActionMode.Primary : AdaptiveActionMode.Secondary;
            yield return action;
        }
    }

    private static AdaptiveAction Action(MoveButton button, FormContext form, bool hasDialogs)
    {
        var title = button.Title(form.Complaint, form.Procedure);
        var data = CardCommands.DataOf(form.Complaint, button.Move.Verb, button.Code(form.Complaint));
        return button switch
        {
            { Form: null } => Execute(title, button.Move, data),
            { OpensInCard: false } when hasDialogs => new AdaptiveSubmitAction { Title = title, DataJson = CardCommands.ForDialog(data) },
            { OpensInCard: false, IsMain: false } => Execute(title, button.Move, CardCommands.ForForm(data)),
            _ => new AdaptiveShowCardAction { Title = title, Card = FormCard.Draw(button, form, inDialog: false) },
        };
    }

    /// <summary>A button. Where a client knows no Action.Execute, the same data arrives as a message.</summary>
    internal static AdaptiveExecuteAction Execute(string title, Move move, string data) => Execute(title, move.Verb, data);

    internal static AdaptiveExecuteAction Execute(string title, string verb, string data) => new()
    {
        Title = title,
        Verb = verb,
        DataJson = data,
        Fallback = new AdaptiveFallbackElement(new AdaptiveSubmitAction { Title = title, DataJson = data }),
    };
}
