using System.Text.Json.Nodes;

namespace HaloBot.Local.Teams;

/// <summary>A channel, or a chat with the bot, as Teams would show it to somebody.</summary>
internal sealed class TeamsView(TeamsMessages messages, CardRefresh refresh)
{
    /// <summary>The posts of a channel with their threads, oldest first.</summary>
    /// <param name="viewer">Null for the base cards, which anyone may see.</param>
    public async Task<JsonArray> PostsAsync(string channelId, Person? viewer, CancellationToken cancellationToken)
    {
        var threads = messages.In(channelId).ToLookup(message => message.RootId, StringComparer.Ordinal);
        var posts = new JsonArray();
        foreach (var thread in threads)
        {
            var replies = thread.Where(message => message is { IsPost: false, Deleted: false }).ToList();
            var post = thread.First();
            if (post.Deleted && replies.Count == 0)
            {
                continue;
            }

            posts.Add((JsonNode)new JsonObject
            {
                ["id"] = post.Id,
                ["activity"] = post.Deleted ? Placeholder(post) : await refresh.ShowAsync(post, viewer, cancellationToken),
                ["replies"] = await ShowAsync(replies, viewer, cancellationToken),
            });
        }

        return posts;
    }

    /// <summary>What somebody and the bot have said to each other, oldest first.</summary>
    public Task<JsonArray> ChatAsync(Person person, CancellationToken cancellationToken) =>
        ShowAsync(messages.In(person.ChatId).Where(message => !message.Deleted), person, cancellationToken);

    private async Task<JsonArray> ShowAsync(IEnumerable<TeamsMessage> shown, Person? viewer, CancellationToken cancellationToken)
    {
        var activities = new JsonArray();
        foreach (var message in shown)
        {
            activities.Add((JsonNode)await refresh.ShowAsync(message, viewer, cancellationToken));
        }

        return activities;
    }

    /// <summary>A deleted post holds its thread together without its content.</summary>
    private static JsonObject Placeholder(TeamsMessage post)
    {
        var activity = post.Activity.Copy();
        activity.Remove("attachments");
        activity.Remove("entities");
        activity.Remove("lastEditedDateTime");
        activity["text"] = "This message has been deleted.";
        activity["deleted"] = true;
        return activity;
    }
}
