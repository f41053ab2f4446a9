using AdaptiveCards;
using HaloBot.Complaints;
using Microsoft.Bot.Schema;

namespace HaloBot.Staff;

/// <summary>Cards of cases, as everybody in the channel sees them and as one viewer does after the card has been refreshed.</summary>
public sealed class CaseCards(Procedure procedure, StaffDirectory directory)
{
    // Nobody in particular: a manager who does not have the case. What others may not do is refused when they press it.
    private static readonly Actor Anybody = new(Role.Manager, "", "");

    /// <summary>The card that is posted: refreshed for each member, with the buttons of those who cannot be refreshed.</summary>
    public Activity Post(Complaint complaint) => CardMessage.Of(For(complaint, Anybody));

    public AdaptiveCard For(Complaint complaint, Actor viewer)
    {
        // Guests of the team can look at the base card: who the customer is stands only on the cards of staff.
        var card = CaseCard.Draw(complaint, procedure, showCustomer: viewer != Anybody, showNeeds: viewer != Anybody && (viewer.Role == Role.Manager || complaint.Owner?.Id == viewer.Id));
        var mayOpen = ComplaintProcedure.MovesFor(complaint, viewer, procedure).Contains(ComplaintProcedure.ShowFiles);
        card.Body.AddRange(CaseFiles.OnCard(complaint, showNames: viewer != Anybody, mayOpen));
        card.Actions.AddRange(CaseButtons.For(complaint, viewer, procedure));
        var viewers = directory.TeamsIds;
        if (viewers.Count > 0)
        {
            card.Refresh = new AdaptiveRefresh
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

        return card;
    }
}
