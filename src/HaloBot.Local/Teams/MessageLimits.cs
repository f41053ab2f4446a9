using System.Text;
using System.Text.Json.Nodes;

namespace HaloBot.Local.Teams;

/// <summary>What Teams would refuse, or take and not show.</summary>
internal static class MessageLimits
{
    private const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    /// <summary>UTF-8 bytes of a card that still appears.</summary>
    private const int LargestCard = 28 * 1024;

    /// <summary>UTF-16 bytes of a whole message.</summary>
    private const int LargestMessage = 100 * 1024;

    /// <summary>People for whom a card is refreshed by itself.</summary>
    private const int MostRefreshed = 60;

    private static readonly Version NewestCard = new(1, 5);

    /// <summary>Null when Teams would show the message.</summary>
    public static Refusal? Refuse(JsonObject activity)
    {
        if (activity.ToJsonString(Journal.Plain).Length * sizeof(char) > LargestMessage)
        {
            return TeamsErrors.TooBig("Message size too large: 100 KB of UTF-16 at most.");
        }

        var attachments = (activity["attachments"] as JsonArray)?.OfType<JsonObject>() ?? [];
        return attachments.Where(attachment => attachment.Text("contentType") == AdaptiveCard).Select(RefuseCard).FirstOrDefault(refusal => refusal is not null);
    }

    private static Refusal? RefuseCard(JsonObject attachment)
    {
        if (attachment["content"] is not JsonObject card || card.Text("type") != "AdaptiveCard")
        {
            return TeamsErrors.Malformed("An Adaptive Card attachment needs a card of type AdaptiveCard as its content.");
        }

        if (!Version.TryParse(card.Text("version"), out var version) || version > NewestCard)
        {
            return TeamsErrors.Malformed($"Teams shows Adaptive Cards up to version {NewestCard}, and this one says '{card.Text("version")}'.");
        }

        if ((card["refresh"] as JsonObject)?["userIds"] is JsonArray { Count: > MostRefreshed } people)
        {
            return TeamsErrors.Malformed($"refresh.userIds names {MostRefreshed} people at most, and this card names {people.Count}.");
        }

        return Encoding.UTF8.GetByteCount(card.ToJsonString(Journal.Plain)) > LargestCard
            ? TeamsErrors.TooBig("Card size too large: 28 KB at most.")
            : null;
    }
}
