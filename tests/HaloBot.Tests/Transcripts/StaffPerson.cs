using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HaloBot.Tests.Transcripts;

/// <summary>A person in the staff channel who speaks only the contract's driver endpoints.</summary>
public sealed class StaffPerson(HttpClient http, string key)
{
    private CardButton? _dialog;
    private JsonElement? _kept;

    /// <summary>The channel as this person sees it: cards are their own after refresh.</summary>
    public async Task<IReadOnlyList<JsonElement>> PostsAsync() => await ReadAsync($"local/teams/posts?as={key}");

    /// <summary>The newest post's card as this person sees it now is the one that a press can be made on later.</summary>
    public async Task KeepCardAsync() => _kept = (await PostsAsync())[^1].GetProperty("activity");

    /// <summary>
    /// Presses a button of the dialog that is open, else where it is said, with the form's words by input id. A button that opens a dialog is
    /// sent with the words at once when there are any.
    /// </summary>
    public async Task<string> PressAsync(string title, IReadOnlyDictionary<string, string> inputs, Where where = Where.NewestPost, bool twice = false)
    {
        if (_dialog is { } dialog && CardButton.Find([dialog.Message], title) is { } submit)
        {
            return await OnceAsync(twice, () => InDialogAsync(submit, "task/submit", inputs));
        }

        _dialog = null;
        if (await FindAsync(title, where) is not { } button)
        {
            return "(no such button)";
        }

        if (!button.OpensDialog)
        {
            return await OnceAsync(twice, () => PressAsync(button, inputs));
        }

        var opened = await InDialogAsync(button, "task/fetch", new Dictionary<string, string>(StringComparer.Ordinal));
        if (_dialog is not { } form || inputs.Count == 0)
        {
            return opened;
        }

        var send = form with { Button = form.Button.GetProperty("actions")[0] };
        return await OnceAsync(twice, () => InDialogAsync(send, "task/submit", inputs));
    }

    /// <summary>Presses a case's button in a list of cases, wherever in the channel that stands.</summary>
    public async Task<string> PressInListAsync(string title, string reference) =>
        CardButton.FindInList((await PostsAsync()).SelectMany(Messages), title, reference) is { } button
            ? await PressAsync(button, new Dictionary<string, string>(StringComparer.Ordinal))
            : "(no such button)";

    /// <summary>Writes in the newest post's thread.</summary>
    public async Task<string> WriteAsync(string text) =>
        await SendAsync(await MentioningAsync(text, (await PostsAsync())[^1].GetProperty("activity").GetProperty("conversation").GetProperty("id").GetString()));

    /// <summary>Changes what one has written in the newest post's thread.</summary>
    public async Task<string> EditAsync(string text, string changed)
    {
        var (id, conversation) = await FindOwnAsync(text);
        var activity = await MentioningAsync(changed, conversation);
        (activity["type"], activity["id"]) = ("messageUpdate", id);
        return await SendAsync(activity);
    }

    /// <summary>Deletes what one has written in the newest post's thread.</summary>
    public async Task<string> DeleteAsync(string text)
    {
        var (id, conversation) = await FindOwnAsync(text);
        return await SendAsync(new JsonObject { ["type"] = "messageDelete", ["id"] = id, ["conversation"] = new JsonObject { ["id"] = conversation } });
    }

    /// <summary>Writes a post of one's own in the channel.</summary>
    public async Task<string> PostAsync(string text) => await SendAsync(await MentioningAsync(text, null));

    /// <summary>Writes in one's own chat with the bot. Returns what the bot says there.</summary>
    public async Task<string> WritePrivatelyAsync(string text)
    {
        var people = await http.GetFromJsonAsync<JsonElement>("local/teams/people");
        var chat = people.GetProperty("people").EnumerateArray().Single(person => person.GetProperty("key").GetString() == key).GetProperty("chat").GetString();
        var before = (await ChatAsync()).Count;
        await SendAsync(new JsonObject { ["type"] = "message", ["text"] = text, ["conversation"] = new JsonObject { ["id"] = chat } });
        var said = (await ChatAsync()).Skip(before + 1).Select(Spoken.Of).ToList();
        return said.Count == 0 ? "(nothing)" : string.Join(" | ", said);
    }

    /// <summary>What the bot's HTTP answer says to the person: the card's texts, a sentence, or an error's message.</summary>
    public async Task<string> SendAsync(JsonObject activity)
    {
        var result = await DeliverAsync(activity);
        var body = result.TryGetProperty("body", out var b) && b.ValueKind == JsonValueKind.Object ? b : default;
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("value", out var value))
        {
            return $"({result.GetProperty("status").GetInt32()})";
        }

        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            _ when value.TryGetProperty("message", out var message) => message.GetString()!,
            _ => Spoken.OfCard(value),
        };
    }

    private async Task<(string Id, string Conversation)> FindOwnAsync(string text)
    {
        var message = (await PostsAsync())[^1].GetProperty("replies").EnumerateArray().Last(reply => Spoken.Of(reply) == text);
        return (message.GetProperty("id").GetString()!, message.GetProperty("conversation").GetProperty("id").GetString()!);
    }

    private async Task<CardButton?> FindAsync(string title, Where where) => where switch
    {
        Where.KeptCard => CardButton.Find(_kept is { } kept ? [kept] : [], title),
        Where.EverybodysCard => CardButton.Find(Messages((await ReadAsync("local/teams/posts"))[^1]), title),
        Where.List => CardButton.FindInList((await PostsAsync()).Reverse().SelectMany(Messages), title),
        Where.Chat => CardButton.Find((await ChatAsync()).Reverse(), title),
        _ => CardButton.Find(Messages((await PostsAsync())[^1]), title),
    };

    private async Task<string> PressAsync(CardButton button, IReadOnlyDictionary<string, string> inputs) => await SendAsync(new JsonObject
    {
        ["type"] = "invoke",
        ["name"] = "adaptiveCard/action",
        ["conversation"] = new JsonObject { ["id"] = button.Conversation },
        ["replyToId"] = button.MessageId,
        ["value"] = new JsonObject
        {
            ["action"] = new JsonObject
            {
                ["type"] = "Action.Execute",
                ["title"] = button.Button.GetProperty("title").GetString(),
                ["verb"] = button.Button.GetProperty("verb").GetString(),
                ["data"] = button.Filled(inputs),
            },
        },
    });

    /// <summary>What the dialog then shows or says; "(closed)" when it closes without a word.</summary>
    private async Task<string> InDialogAsync(CardButton button, string name, IReadOnlyDictionary<string, string> inputs)
    {
        var answer = await DeliverAsync(new JsonObject
        {
            ["type"] = "invoke",
            ["name"] = name,
            ["conversation"] = new JsonObject { ["id"] = button.Conversation },
            ["replyToId"] = button.MessageId,
            ["value"] = new JsonObject { ["data"] = button.Filled(inputs), ["context"] = new JsonObject { ["theme"] = "default" } },
        });
        _dialog = null;
        if (!answer.TryGetProperty("body", out var body) || body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("task", out var task) || task.ValueKind != JsonValueKind.Object)
        {
            return "(closed)";
        }

        if (task.GetProperty("type").GetString() == "message")
        {
            return task.GetProperty("value").GetString()!;
        }

        var card = task.GetProperty("value").GetProperty("card").GetProperty("content");
        _dialog = new CardButton(Standing(button, card), card);
        return Spoken.OfCard(card);
    }

    /// <summary>The dialog's card as if it stood in the message whose button has opened it: its buttons are sent from there.</summary>
    private static JsonElement Standing(CardButton button, JsonElement card) => JsonSerializer.SerializeToElement(new JsonObject
    {
        ["id"] = button.MessageId,
        ["conversation"] = new JsonObject { ["id"] = button.Conversation },
        ["attachments"] = new JsonArray(JsonNode.Parse(card.GetRawText())),
    });

    /// <summary>@HaloBot and @ with somebody's whole name become mentions.</summary>
    private async Task<JsonObject> MentioningAsync(string text, string? conversation)
    {
        var people = await http.GetFromJsonAsync<JsonElement>("local/teams/people");
        var names = people.GetProperty("people").EnumerateArray().Prepend(people.GetProperty("bot")).Select(account => account.GetProperty("name").GetString()!);
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["text"] = names.Aggregate(text, (said, name) => said.Replace($"@{name}", $"<at>{name}</at>", StringComparison.Ordinal)),
        };
        if (conversation is not null)
        {
            activity["conversation"] = new JsonObject { ["id"] = conversation };
        }

        return activity;
    }

    private async Task<JsonElement> DeliverAsync(JsonObject activity)
    {
        using var answer = await http.PostAsJsonAsync("local/teams/activities", new JsonObject { ["from"] = key, ["activity"] = activity });
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private async Task<IReadOnlyList<JsonElement>> ChatAsync() => await ReadAsync($"local/teams/chat?as={key}");

    private async Task<IReadOnlyList<JsonElement>> ReadAsync(string path) => [.. (await http.GetFromJsonAsync<JsonElement>(path)).EnumerateArray()];

    /// <summary>A double click sends the same twice.</summary>
    private static async Task<string> OnceAsync(bool twice, Func<Task<string>> press) =>
        twice ? string.Join(" | ", (await Task.WhenAll(press(), press())).Distinct()) : await press();

    /// <summary>A post, and the answers in its thread.</summary>
    private static IEnumerable<JsonElement> Messages(JsonElement post) => post.GetProperty("replies").EnumerateArray().Prepend(post.GetProperty("activity"));
}
