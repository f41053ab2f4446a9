using System.Text.Json.Nodes;

namespace HaloBot.Local.Teams;

/// <summary>Plays the Teams client of the staff: what a person does appears in the channel as it would, and reaches the bot.</summary>
internal sealed class StaffDriver(TeamsChannel channel, StaffActivities activities, BotClient bot)
{
    /// <summary>
    /// The team counts as having consented to the bot reading all of the channel (<c>ChannelMessage.Read.Group</c>): every
    /// message is delivered, whether it mentions the bot or not. Something delivered twice under one id appears once.
    /// </summary>
    public async Task<BotAnswer> ActAsync(Person person, JsonObject sent, CancellationToken cancellationToken)
    {
        sent["type"] ??= "message";
        var address = AddressOf(sent);
        var activity = activities.Fill(sent, person, address);
        if (Show(activity, person, address, sent.Text("id")) is { } message)
        {
            activity["id"] = message.Id;
            activity["conversation"] = (address with { RootId = message.RootId }).ToJson(person.TenantId);
        }

        return await bot.PostAsync(activity, cancellationToken);
    }

    /// <summary>The thread that the driver named, else that of the message whose card was used, else the channel.</summary>
    private ChannelAddress AddressOf(JsonObject sent) =>
        sent.Text("conversation", "id") is { } conversation
            ? ChannelAddress.Parse(conversation)
            : new ChannelAddress(TeamsDirectory.ChannelId, channel.Find(sent.Text("replyToId"))?.RootId);

    /// <summary>The message that the activity made or changed in the channel; null for cards' buttons and other events.</summary>
    private TeamsMessage? Show(JsonObject activity, Person person, ChannelAddress address, string? givenId)
    {
        var known = channel.Find(activity.Text("id"));
        switch (activity.Text("type"))
        {
            case "message" when activity["value"] is null && person.IsMember && channel.Knows(address):
                return known ?? channel.Add(address.RootId, activity, givenId);
            case "messageUpdate" when known is not null && known.AuthorId == person.Id:
                var edited = activity.Copy();
                edited["type"] = "message";
                return channel.Edit(known, edited);
            case "messageDelete" when known is not null && known.AuthorId == person.Id:
                return channel.Delete(known);
            default:
                return null;
        }
    }
}
