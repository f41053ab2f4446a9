using AdaptiveCards;
using HaloBot.Complaints;

namespace HaloBot.Staff;

/// <summary>The card of a case in the staff channel. Drawn from the case whenever it is sent, so it is always true.</summary>
internal static class CaseCard
{
    public static AdaptiveCard Draw(CaseDrawing drawing)
    {
        var complaint = drawing.Complaint;
        var card = new AdaptiveCard(new AdaptiveSchemaVersion(1, 5)) { FallbackText = Headline(complaint), Lang = "en-GB" };
        card.Body.Add(new AdaptiveTextBlock(Headline(complaint)) { Size = AdaptiveTextSize.Medium, Weight = AdaptiveTextWeight.Bolder, Wrap = true });
        foreach (var alert in CaseAlerts.Of(complaint))
        {
            card.Body.Add(new AdaptiveTextBlock(alert) { Color = AdaptiveTextColor.Attention, Weight = AdaptiveTextWeight.Bolder, Wrap = true });
        }

        card.Body.AddRange(CaseClocks.Of(drawing));
        card.Body.Add(CaseFacts.Of(drawing));
        card.Body.AddRange(CaseWords.Of(drawing));
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
