using System.Text;
using AdaptiveCards;
using HaloBot.Complaints;
using Microsoft.Bot.Schema;

namespace HaloBot.Staff;

/// <summary>Cards of cases, as everybody in the channel sees them and as one viewer does after the card has been refreshed.</summary>
public sealed class CaseCards(Procedure procedure, StaffDirectory directory, TimeProvider clock)
{
    /// <summary>Bytes of UTF-8: Teams may drop what is above 28 KB.</summary>
    public const int LargestCard = 25_000;

    // Nobody in particular: a manager who does not have the case. What others may not do is refused when they press it.
    private static readonly Actor Anybody = new(Role.Manager, "", "");

    // How much of somebody's words is shown, in characters; less where the card would grow too large.
    private static readonly int[] WordsShown = [CustomerMoves.CardWords, 500, 250, 100];

    /// <summary>The card that is posted: refreshed for each member, with the buttons of those who cannot be refreshed.</summary>
    public Activity Post(Complaint complaint) => CardMessage.Of(For(complaint, Anybody));

    /// <param name="hasDialogs">Whether the viewer's client can open forms in dialogs.</param>
    public AdaptiveCard For(Complaint complaint, Actor viewer, bool hasDialogs = true)
    {
        var card = Draw(complaint, viewer, hasDialogs, WordsShown[0]);
        foreach (var fewer in WordsShown[1..])
        {
            if (Encoding.UTF8.GetByteCount(card.ToJson()) > LargestCard)
            {
                card = Draw(complaint, viewer, hasDialogs, fewer);
            }
        }

        return card;
    }

    /// <summary>Everything that was said, whole.</summary>
    /// <param name="page">From 1.</param>
    public AdaptiveCard InFull(Complaint complaint, Actor viewer, int page) => WholeWords.Draw(DrawingFor(complaint, viewer, int.MaxValue), page);

    // Guests of the team can look at the base card: who the customer is stands only on the cards of staff.
    private CaseDrawing DrawingFor(Complaint complaint, Actor viewer, int words) => new(complaint, procedure, clock.GetUtcNow(), words)
    {
        ShowsCustomer = viewer != Anybody,
        ShowsNeeds = viewer != Anybody && (viewer.Role == Role.Manager || complaint.Owner?.Id == viewer.Id),
    };

    private AdaptiveCard Draw(Complaint complaint, Actor viewer, bool hasDialogs, int words)
    {
        var drawing = DrawingFor(complaint, viewer, words);
        var card = CaseCard.Draw(drawing);
        card.Body.AddRange(CaseFiles.OnCard(complaint, showNames: viewer != Anybody, mayOpen: ComplaintProcedure.OffersFor(complaint, viewer, procedure).Contains(ComplaintProcedure.ShowFiles)));
        card.Actions.AddRange(CaseButtons.For(new FormContext(complaint, viewer, procedure, drawing.Today, directory.Colleagues, FormAnswers.None), hasDialogs));
        card.Refresh = Refresh(complaint);
        return card;
    }

    private AdaptiveRefresh? Refresh(Complaint complaint)
    {
        var viewers = directory.TeamsIds;
        return viewers.Count == 0 ? null : new AdaptiveRefresh
        {
            Action = new AdaptiveExecuteAction
            {
                Title = "Refresh",
                Verb = CardCommands.Refresh,
                DataJson = CardCommands.DataOf(complaint, CardCommands.Refresh),
            },
            UserIds = [.. viewers],
        };
    }
}
