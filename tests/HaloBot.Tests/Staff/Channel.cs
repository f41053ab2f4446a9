using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using HaloBot.Tests.Transcripts;
using Stage = HaloBot.Tests.Transcripts.Stage;

namespace HaloBot.Tests.Staff;

/// <summary>What people write to the bot in the staff's channel, outside of cases' threads, and in a case's.</summary>
internal sealed class Channel(Stage stage)
{
    /// <summary>A new post that mentions the bot. Returns what the bot wrote in its thread.</summary>
    public async Task<JsonElement?> AskAsync(string who, string words)
    {
        await new StaffPerson(stage.Http, who).SendAsync(Mention(words, null));
        return Last(await RepliesAsync(words));
    }

    /// <summary>In the thread of a case. Returns what the bot wrote last, if it wrote anything.</summary>
    public async Task<JsonElement?> AskInThreadAsync(string who, string words, string thread)
    {
        var before = (await ThreadAsync(thread)).Count;
        await new StaffPerson(stage.Http, who).SendAsync(Mention(words, thread));
        await stage.SettleAsync();
        return Last((await ThreadAsync(thread)).Skip(before));
    }

    /// <summary>Presses a button of a card that the bot has sent. Returns the card or the sentence that the presser gets.</summary>
    public async Task<JsonElement> PressAsync(string who, JsonElement message, string title, int index = 0, bool asMessage = false)
    {
        var button = Buttons(message.GetProperty("attachments")[0].GetProperty("content"), title).ElementAt(index);
        var conversation = new JsonObject { ["id"] = message.GetProperty("conversation").GetProperty("id").GetString() };
        var activity = asMessage
            ? new JsonObject { ["type"] = "message", ["value"] = Node(button.GetProperty("fallback").GetProperty("data")), ["conversation"] = conversation }
            : new JsonObject
            {
                ["type"] = "invoke",
                ["name"] = "adaptiveCard/action",
                ["conversation"] = conversation,
                ["value"] = new JsonObject
                {
                    ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = button.GetProperty("verb").GetString(), ["data"] = Node(button.GetProperty("data")) },
                },
            };
        return await SendAsync(who, activity);
    }

    /// <summary>What the bot answers over HTTP.</summary>
    public async Task<JsonElement> SendAsync(string who, JsonObject activity)
    {
        using var answer = await stage.Http.PostAsJsonAsync("local/teams/activities", new JsonObject { ["from"] = who, ["activity"] = activity });
        var result = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return result.TryGetProperty("body", out var body) ? body : default;
    }

    public static IEnumerable<JsonElement> Buttons(JsonElement element, string title) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(e => Buttons(e, title)),
        JsonValueKind.Object when element.TryGetProperty("verb", out _) && element.TryGetProperty("title", out var t) && t.GetString() == title => [element],
        JsonValueKind.Object => element.EnumerateObject().Where(property => property.Name is not ("fallback" or "refresh")).SelectMany(property => Buttons(property.Value, title)),
        _ => [],
    };

    private static JsonNode? Node(JsonElement element) => JsonNode.Parse(element.GetRawText());

    private static JsonElement? Last(IEnumerable<JsonElement> messages) => messages.Select(message => (JsonElement?)message).LastOrDefault(message => message!.Value.GetProperty("from").GetProperty("name").GetString() == "HaloBot");

    private async Task<IReadOnlyList<JsonElement>> RepliesAsync(string words) =>
        [.. (await stage.PostsAsync()).Last(post => Spoken.Of(post.GetProperty("activity")).EndsWith(words, StringComparison.Ordinal)).GetProperty("replies").EnumerateArray()];

    private async Task<IReadOnlyList<JsonElement>> ThreadAsync(string thread) =>
        [.. (await stage.PostsAsync()).Single(post => post.GetProperty("activity").GetProperty("conversation").GetProperty("id").GetString() == thread).GetProperty("replies").EnumerateArray()];

    private static JsonObject Mention(string words, string? thread)
    {
        var activity = new JsonObject { ["type"] = "message", ["text"] = $"<at>HaloBot</at> {words}" };
        if (thread is not null)
        {
            activity["conversation"] = new JsonObject { ["id"] = thread };
        }

        return activity;
    }
}
