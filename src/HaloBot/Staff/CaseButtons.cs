using AdaptiveCards;
using HaloBot.Complaints;

namespace HaloBot.Staff;

/// <summary>A card's buttons: exactly the moves that the procedure permits the viewer. Moves that need words open a form inside the card.</summary>
public static class CaseButtons
{
    private const int LongestText = 4_000;

    public static IEnumerable<AdaptiveAction> For(Complaint complaint, Actor viewer, Procedure procedure)
    {
        foreach (var move in ComplaintProcedure.MovesFor(complaint, viewer, procedure))
        {
            if (move == ComplaintProcedure.Claim && complaint.Owner is null)
            {
                yield return Execute(complaint, move, "Claim");
            }
            else if (move == ComplaintProcedure.TakeOver && complaint.Takeover is null)
            {
                yield return Execute(complaint, move, "Take over");
            }
            else if (move == ComplaintProcedure.Reply)
            {
                yield return Form("Reply", ReplyForm(complaint));
            }
            else if (move == ComplaintProcedure.HandBack && complaint.Takeover is not null)
            {
                yield return Execute(complaint, move, "Hand back");
            }
            else if (move == ComplaintProcedure.SetExpectedDate)
            {
                yield return Form("Expected date", ExpectedDateForm(complaint));
            }
            else if (move == ComplaintProcedure.GiveOutcome)
            {
                yield return Form("Give outcome", OutcomeForm(complaint));
            }
            else if (move == ComplaintProcedure.LinkChat && complaint.JoinAsked is not null)
            {
                yield return Execute("Link the chat", move, CardCommands.DataOfLink(complaint));
            }
            else if (move == ComplaintProcedure.Redeliver && complaint.Undelivered.Count > 0)
            {
                yield return Execute(complaint, move, "Try again");
            }
        }
    }

    private static AdaptiveCard ReplyForm(Complaint complaint)
    {
        var form = new AdaptiveCard(new AdaptiveSchemaVersion(1, 5));
        form.Body.Add(Words(CardCommands.ReplyInput, $"Reply to {complaint.FirstName}", "The customer reads this in the chat.", "Please write the reply first."));
        form.Actions.Add(Execute(complaint, ComplaintProcedure.Reply, "Send to the customer"));
        return form;
    }

    private static AdaptiveCard ExpectedDateForm(Complaint complaint)
    {
        var form = new AdaptiveCard(new AdaptiveSchemaVersion(1, 5));
        form.Body.Add(new AdaptiveDateInput
        {
            Id = CardCommands.ExpectedInput,
            Label = $"{complaint.FirstName} can expect an answer by",
            IsRequired = true,
            ErrorMessage = "Please choose the date.",
        });
        var reason = Words(CardCommands.ReasonInput, "Reason (the customer reads it)", "Needed when another date was given before.", "Please give the reason.");
        reason.IsRequired = complaint.ExpectedOn is not null;
        form.Body.Add(reason);
        form.Actions.Add(Execute(complaint, ComplaintProcedure.SetExpectedDate, "Tell the customer"));
        return form;
    }

    private static AdaptiveCard OutcomeForm(Complaint complaint)
    {
        var form = new AdaptiveCard(new AdaptiveSchemaVersion(1, 5));
        form.Body.Add(Words(CardCommands.OutcomeInput, "Outcome, in words for the customer", "What we found and decided.", "Please write the outcome."));
        form.Body.Add(new AdaptiveChoiceSetInput
        {
            Id = CardCommands.RemedyInput,
            Label = "What we are doing about it",
            IsRequired = true,
            ErrorMessage = "Please choose one.",
            Style = AdaptiveChoiceInputStyle.Compact,
            Choices = [.. Enum.GetValues<Remedy>().Select(remedy => new AdaptiveChoice { Title = remedy.ToString(), Value = remedy.ToString() })],
        });
        form.Body.Add(Words(CardCommands.RootCauseInput, "Root cause (internal)", "Why it went wrong, so that it does not happen again.", "Please say why it went wrong."));
        form.Actions.Add(Execute(complaint, ComplaintProcedure.GiveOutcome, "Send the outcome"));
        return form;
    }

    private static AdaptiveTextInput Words(string id, string label, string placeholder, string missing) => new()
    {
        Id = id,
        Label = label,
        Placeholder = placeholder,
        IsMultiline = true,
        IsRequired = true,
        ErrorMessage = missing,
        MaxLength = LongestText,
    };

    private static AdaptiveShowCardAction Form(string title, AdaptiveCard form) => new() { Title = title, Card = form };

    private static AdaptiveExecuteAction Execute(Complaint complaint, Move move, string title) =>
        Execute(title, move, CardCommands.DataOf(complaint, move.Verb));

    /// <summary>A button. Where a client knows no Action.Execute, the same data arrives as a message.</summary>
    internal static AdaptiveExecuteAction Execute(string title, Move move, string data) => new()
    {
        Title = title,
        Verb = move.Verb,
        DataJson = data,
        Fallback = new AdaptiveFallbackElement(new AdaptiveSubmitAction { Title = title, DataJson = data }),
    };
}
