using System.Text;
using AdaptiveCards;
using HaloBot.Complaints;

namespace HaloBot.Staff;

/// <summary>The card of a case in the staff channel. Drawn from the case whenever it is sent, so it is always true.</summary>
internal static class CaseCard
{
    /// <summary>Bytes of UTF-8: Teams may drop what is above 28 KB.</summary>
    public const int Largest = 25_000;

    // How much of somebody's words is shown, in characters; less where the card would grow too large.
    private static readonly int[] Lengths = [CustomerMoves.CardWords, 500, 250, 100, 30];

    public static AdaptiveCard Draw(CaseDrawing drawing)
    {
        AdaptiveCard card = new(new AdaptiveSchemaVersion(1, 5));
        foreach (var words in Lengths)
        {
            card = DrawAll(drawing with { Words = words });
            if (Encoding.UTF8.GetByteCount(card.ToJson()) <= Largest)
            {
                break;
            }
        }

        return card;
    }

    private static AdaptiveCard DrawAll(CaseDrawing drawing)
    {
        var complaint = drawing.Complaint;
        var card = StaffCard.Headed(Headline(complaint));
        foreach (var alert in CaseAlerts.Of(complaint, drawing.Procedure))
        {
            card.Body.Add(new AdaptiveTextBlock(alert) { Color = AdaptiveTextColor.Attention, Weight = AdaptiveTextWeight.Bolder, Wrap = true });
        }

        card.Body.AddRange(CaseClocks.Of(drawing));
        card.Body.Add(CaseFacts.Of(drawing));
        card.Body.AddRange(CaseWords.Of(drawing));
        card.Body.AddRange(CaseFiles.OnCard(drawing));
        card.Actions.AddRange(CaseButtons.For(drawing.Form, drawing.HasDialogs));
        card.Refresh = StaffCard.Refresh(CardCommands.DataOf(complaint, CardCommands.Refresh), drawing.RefreshedFor);
        return card;
    }

    private static string Headline(Complaint complaint)
    {
        var kind = complaint.IsTest ? "Test: complaint" : "Complaint";
        return (complaint.Stage, complaint.Unfinished) switch
        {
            (Stage.Received, true) => $"Unfinished complaint {complaint.Reference}: the customer did not send it",
            (Stage.Received, _) when !complaint.IsTest => $"New complaint {complaint.Reference}",
            _ => $"{kind} {complaint.Reference}",
        };
    }
}
