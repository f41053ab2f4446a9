using AdaptiveCards;
using Microsoft.Bot.Schema;

namespace HaloBot.Staff;

/// <summary>What the person who pressed a button gets back: the card as it now is, a sentence, or an error.</summary>
internal static class CardAnswer
{
    public static AdaptiveCardInvokeResponse Card(AdaptiveCard card) => new()
    {
        StatusCode = 200,
        Type = AdaptiveCard.ContentType,
        Value = SdkSeam.FromJson(card.ToJson()),
    };

    public static AdaptiveCardInvokeResponse Message(string text) => new()
    {
        StatusCode = 200,
        Type = "application/vnd.microsoft.activity.message",
        Value = text,
    };

    public static AdaptiveCardInvokeResponse Error(int status, string code, string message) => new()
    {
        StatusCode = status,
        Type = "application/vnd.microsoft.error",
        Value = new Error { Code = code, Message = message },
    };
}
