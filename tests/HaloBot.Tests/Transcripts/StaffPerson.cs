using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HaloBot.Tests.Transcripts;

/// <summary>A person in the staff channel who speaks only the contract's driver endpoints.</summary>
public sealed class StaffPerson(HttpClient http, string key)
{
    private (JsonElement Post, JsonElement Card)? _dialog;

    /// <summary>The channel as this person sees it: cards are their own after refresh.</summary>
    public async Task<IReadOnlyList<JsonElement>> PostsAsync() =>
        [.. (await http.GetFromJsonAsync<JsonElement>($"local/teams/posts?as={key}")).EnumerateArray()];

    /// <summary>
    /// Presses a button of the dialog that is open, else of the newest post's card – their own, or the one everybody sees – with the form's
    /// words by input id. A button that opens a dialog is sent with the words at once when there are any.
    /// </summary>
    public async Task<string> PressAsync(string title, IReadOnlyDictionary<string, string> inputs, bool asEverybodySeesIt = false)
    {
        if (_dialog is { } dialog && FindButton(dialog.Card, title) is { } submit)
        {
            return await InDialogAsync(dialog.Post, "task/submit", submit.GetProperty("data"), inputs);
        }

        _dialog = null;
        var post = asEverybodySeesIt
            ? (await http.GetFromJsonAsync<JsonElement>("local/teams/posts")).EnumerateArray().Last()
            : (await PostsAsync())[^1];
        if (Messages(post).Select(cards => FindButton(cards, title)).FirstOrDefault(found => found is not null) is not { } button)
        {
            return "(no such button)";
        }

        if (!OpensDialog(button))
        {
            return await PressAsync(post, button, inputs);
        }

        var opened = await InDialogAsync(post, "task/fetch", button.GetProperty("data"), new Dictionary<string, string>(StringComparer.Ordinal));
        return _dialog is { } form && inputs.Count > 0
            ? await InDialogAsync(post, "task/submit", form.Card.GetProperty("actions")[0].GetProperty("data"), inputs)
            : opened;
    }

    /// <summary>What the dialog then shows or says; "(closed)" when it closes without a word.</summary>
    private async Task<string> InDialogAsync(JsonElement post, string name, JsonElement data, IReadOnlyDictionary<string, string> inputs)
    {
        var answer = await DeliverAsync(new JsonObject
        {
            ["type"] = "invoke",
            ["name"] = name,
            ["conversation"] = new JsonObject { ["id"] = post.GetProperty("activity").GetProperty("conversation").GetProperty("id").GetString() },
            ["replyToId"] = post.GetProperty("id").GetString(),
            ["value"] = new JsonObject { ["data"] = Filled(data, inputs), ["context"] = new JsonObject { ["theme"] = "default" } },
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
        _dialog = (post, card);
        return Spoken.OfCard(card);
    }

    /// <summary>Presses a case's button in a list of cases, wherever in the channel that stands.</summary>
    public async Task<string> PressInListAsync(string title, string reference)
    {
        foreach (var post in await PostsAsync())
        {
            if (Messages(post).Select(cards => FindButton(cards, title, reference)).FirstOrDefault(found => found is not null) is { } button)
            {
                return await PressAsync(post, button, new Dictionary<string, string>(StringComparer.Ordinal));
            }
        }

        return "(no such button)";
    }

    private async Task<string> PressAsync(JsonElement post, JsonElement button, IReadOnlyDictionary<string, string> inputs)
    {
        return await SendAsync(new JsonObject
        {
            ["type"] = "invoke",
            ["name"] = "adaptiveCard/action",
            ["conversation"] = new JsonObject { ["id"] = post.GetProperty("activity").GetProperty("conversation").GetProperty("id").GetString() },
            ["replyToId"] = post.GetProperty("id").GetString(),
            ["value"] = new JsonObject
            {
                ["action"] = new JsonObject
                {
                    ["type"] = "Action.Execute",
                    ["title"] = button.GetProperty("title").GetString(),
                    ["verb"] = button.GetProperty("verb").GetString(),
                    ["data"] = Filled(button.GetProperty("data"), inputs),
                },
            },
        });
    }

    /// <summary>Writes in the newest post's thread; @HaloBot and @ with somebody's whole name become mentions.</summary>
    public async Task<string> WriteAsync(string text)
    {
        var post = (await PostsAsync())[^1];
        var people = await http.GetFromJsonAsync<JsonElement>("local/teams/people");
        List<JsonElement> mentioned =
        [
            .. people.GetProperty("people").EnumerateArray().Prepend(people.GetProperty("bot"))
                .Where(account => text.Contains($"@{NameOf(account)}", StringComparison.Ordinal)),
        ];
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["text"] = mentioned.Aggregate(text, (said, account) => said.Replace($"@{NameOf(account)}", $"<at>{NameOf(account)}</at>", StringComparison.Ordinal)),
            ["conversation"] = new JsonObject { ["id"] = post.GetProperty("activity").GetProperty("conversation").GetProperty("id").GetString() },
        };
        if (mentioned.Count > 0)
        {
            activity["entities"] = new JsonArray([.. mentioned.Select(account => new JsonObject
            {
                ["type"] = "mention",
                ["text"] = $"<at>{NameOf(account)}</at>",
                ["mentioned"] = new JsonObject { ["id"] = account.GetProperty("id").GetString(), ["name"] = NameOf(account) },
            })]);
        }

        return await SendAsync(activity);
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

    private async Task<JsonElement> DeliverAsync(JsonObject activity)
    {
        using var answer = await http.PostAsJsonAsync("local/teams/activities", new JsonObject { ["from"] = key, ["activity"] = activity });
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static JsonObject Filled(JsonElement data, IReadOnlyDictionary<string, string> inputs)
    {
        var filled = JsonNode.Parse(data.GetRawText())!.AsObject();
        foreach (var (id, value) in inputs)
        {
            filled[id] = value;
        }

        return filled;
    }

    /// <summary>The cards of a post, and of the answers in its thread.</summary>
    private static IEnumerable<JsonElement> Messages(JsonElement post) => new[] { post.GetProperty("activity") }.Concat(post.GetProperty("replies").EnumerateArray())
        .Where(message => message.TryGetProperty("attachments", out _)).Select(message => message.GetProperty("attachments"));

    private static bool OpensDialog(JsonElement button) =>
        button.GetProperty("data").TryGetProperty("msteams", out var teams) && teams.GetProperty("type").GetString() == "task/fetch";

    private static string NameOf(JsonElement account) => account.GetProperty("name").GetString()!;

    /// <param name="inListFor">The case whose button in a list is meant; null for a case's own card.</param>
    private static JsonElement? FindButton(JsonElement element, string title, string? inListFor = null) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Select(e => FindButton(e, title, inListFor)).FirstOrDefault(found => found is not null),
        JsonValueKind.Object when element.TryGetProperty("data", out var data) && data.TryGetProperty("verb", out _) && element.TryGetProperty("title", out var t) && t.GetString() == title
            && IsMeant(data, inListFor) => element,
        JsonValueKind.Object => element.EnumerateObject()
            .Where(property => property.Name is not ("fallback" or "refresh"))
            .Select(property => FindButton(property.Value, title, inListFor)).FirstOrDefault(found => found is not null),
        _ => null,
    };

    private static bool IsMeant(JsonElement data, string? inListFor) =>
        inListFor is null || (data.TryGetProperty("list", out _) && data.GetProperty("case").GetString() == inListFor);
}
