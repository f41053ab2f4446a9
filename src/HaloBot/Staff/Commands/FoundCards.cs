using AdaptiveCards;
using HaloBot.Complaints;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace HaloBot.Staff;

/// <summary>
/// A case as it is put into a message: for everybody who reads that message, so it says nothing of who the customer is and has no buttons; members
/// of staff see their own card of the case in its place.
/// </summary>
public sealed class FoundCards(CardViewers viewers, TimeProvider clock)
{
    public MessagingExtensionAttachment Of(CaseLine line)
    {
        var preview = new HeroCard { Title = $"{line.Case} · {ListCardLine.Facts(line)}", Text = System.Net.WebUtility.HtmlEncode(line.Words) };
        return new MessagingExtensionAttachment(
            AdaptiveCard.ContentType,
            content: SdkSeam.FromJson(Draw(line).ToJson()),
            preview: new Attachment(HeroCard.ContentType, content: preview));
    }

    private AdaptiveCard Draw(CaseLine line)
    {
        var card = StaffCard.Headed($"Complaint {line.Case}");
        card.Body.Add(StaffCard.Said(new AdaptiveTextRun(ListCardLine.Facts(line))));
        if (ListCardLine.Due(line, clock.GetUtcNow()) is { } due)
        {
            card.Body.Add(StaffCard.Said(due));
        }

        card.Body.Add(StaffCard.Said(new AdaptiveTextRun(line.Words) { IsSubtle = true }));
        card.Refresh = StaffCard.Refresh(CardCommands.DataFromList(line.Case, CardCommands.Refresh), viewers.Of(line.OwnerId));
        return card;
    }
}
