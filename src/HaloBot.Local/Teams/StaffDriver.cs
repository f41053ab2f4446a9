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
        var message = Show(sent, person, address);
        if (message is not null)
        {
            address = address with { RootId = message.RootId };
        }

        return await bot.PostAsync(activities.Fill(sent, person, address, message?.Id), cancellationToken);
    }

    /// <summary>The thread that the driver named, else that of the message whose card was used, else the channel.</summary>
    private ChannelAddress AddressOf(JsonObject sent) =>
        sent.Text("conversation", "id") is { } conversation
            ? ChannelAddress.Parse(conversation)
            : new ChannelAddress(TeamsDirectory.ChannelId, channel.Find(sent.Text("replyToId"))?.RootId);

    /// <summary>The message that the activity made or changed in the channel; null for cards' buttons and other events.</summary>
    private TeamsMessage? Show(JsonObject sent, Person person, ChannelAddress address)
    {
        var known = channel.Find(sent.Text("id"));
        switch (sent.Text("type"))
        {
            case "message" when sent["value"] is null && person.IsMember && address.ChannelId == TeamsDirectory.ChannelId:
                return known ?? channel.Add(address.RootId, By(person, sent));
            case "messageUpdate" when known is not null && known.AuthorId == person.Id:
                return channel.Edit(known, By(person, sent));
            case "messageDelete" when known is not null && known.AuthorId == person.Id:
                return channel.Delete(known);
            default:
                return null;
        }
    }

    private static JsonObject By(Person person, JsonObject sent)
    {
        var shown = sent.Copy();
        shown["type"] = "message";
        shown["from"] = new JsonObject { ["id"] = person.Id, ["name"] = person.Name, ["aadObjectId"] = person.AadObjectId };
        return shown;
    }
}
