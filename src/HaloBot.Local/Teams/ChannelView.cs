using System.Text.Json.Nodes;

namespace HaloBot.Local.Teams;

/// <summary>The channel as Teams would show it to somebody.</summary>
internal sealed class ChannelView(TeamsChannel channel, CardRefresh refresh)
{
    /// <param name="viewer">Null for the base cards, which anyone may see.</param>
    public async Task<JsonArray> ShowAsync(Person? viewer, CancellationToken cancellationToken)
    {
        var threads = channel.Messages().ToLookup(message => message.RootId, StringComparer.Ordinal);
        var posts = new JsonArray();
        foreach (var thread in threads)
        {
            var replies = thread.Where(message => message is { IsPost: false, Deleted: false }).ToList();
            var post = thread.First();
            if (post.Deleted && replies.Count == 0)
            {
                continue;
            }

            var shownReplies = new JsonArray();
            foreach (var reply in replies)
            {
                shownReplies.Add((JsonNode)await refresh.ShowAsync(reply, viewer, cancellationToken));
            }

            posts.Add((JsonNode)new JsonObject
            {
                ["id"] = post.Id,
                ["activity"] = post.Deleted ? Placeholder(post) : await refresh.ShowAsync(post, viewer, cancellationToken),
                ["replies"] = shownReplies,
            });
        }

        return posts;
    }

    /// <summary>A deleted post holds its thread together without its content.</summary>
    private static JsonObject Placeholder(TeamsMessage post)
    {
        var activity = post.Activity.Copy();
        activity.Remove("attachments");
        activity["text"] = "This message has been deleted.";
        activity["deleted"] = true;
        return activity;
    }
}
