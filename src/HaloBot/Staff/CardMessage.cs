using AdaptiveCards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace HaloBot.Staff;

/// <summary>A card as a message of its own; who is notified of it reads its fallback text.</summary>
internal static class CardMessage
{
    public static Activity Of(AdaptiveCard card)
    {
        var activity = (Activity)MessageFactory.Attachment(new Attachment { ContentType = AdaptiveCard.ContentType, Content = SdkSeam.FromJson(card.ToJson()) });
        activity.Summary = card.FallbackText;
        return activity;
    }
}
