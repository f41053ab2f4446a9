using System.Text.Json.Nodes;
using Stage = HaloBot.Tests.Transcripts.Stage;

namespace HaloBot.Tests.Turns;

/// <summary>What a customer says, as the channel would deliver it to the bot's own address: side by side, and to whichever instance it likes.</summary>
internal static class DirectActivity
{
    /// <param name="stage">Where the customer's conversation is, and where answers go.</param>
    public static JsonObject Message(Stage stage, string id, string text) => new()
    {
        ["type"] = "message",
        ["id"] = id,
        ["channelId"] = "directline",
        ["serviceUrl"] = new Uri(stage.Http.BaseAddress!, "local/directline").ToString(),
        ["conversation"] = new JsonObject { ["id"] = stage.Customer.ConversationId },
        ["from"] = new JsonObject { ["id"] = stage.Customer.UserId },
        ["recipient"] = new JsonObject { ["id"] = "bot" },
        ["text"] = text,
    };
}
