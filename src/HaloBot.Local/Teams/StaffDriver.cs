using System.Text.Json.Nodes;

namespace HaloBot.Local.Teams;

/// <summary>Plays the Teams client of the staff: what a person does appears as it would, and reaches the bot if it would.</summary>
internal sealed class StaffDriver(TeamsMessages messages, StaffActivities activities, TeamApp app, BotClient bot)
{
    /// <summary>Something delivered twice under one id appears once.</summary>
    /// <returns>The bot's answer; null when Teams would not tell the bot of it.</returns>
    public async Task<BotAnswer?> ActAsync(Person person, JsonObject sent, CancellationToken cancellationToken)
    {
        sent["type"] ??= "message";
        var address = AddressOf(sent);
        var activity = activities.Fill(sent, person, address);
        var before = messages.Find(activity.Text("id"));
        if (Show(activity, before, person, address, sent.Text("id")) is { } message)
        {
            activity["id"] = message.Id;
            activity["conversation"] = message.Address.ToJson(person.TenantId);
        }

        return Reaches(activity, before, address) ? await bot.PostAsync(activity, cancellationToken) : null;
    }

    /// <summary>The thread or chat that the driver named, else that of the message whose card was used, else the channel.</summary>
    private TeamsAddress AddressOf(JsonObject sent) =>
        sent.Text("conversation", "id") is { } conversation ? TeamsAddress.Parse(conversation)
        : messages.Find(sent.Text("replyToId"))?.Address ?? new TeamsAddress(TeamsDirectory.ChannelId);

    /// <summary>The message that the activity made or changed; null for cards' buttons and other events.</summary>
    private TeamsMessage? Show(JsonObject activity, TeamsMessage? known, Person person, TeamsAddress address, string? givenId)
    {
        switch (activity.Text("type"))
        {
            case "message" when activity["value"] is null && MayWrite(person, address) && messages.Knows(address):
                return known ?? messages.Add(address, activity, givenId);
            case "messageUpdate" when known is not null && known.AuthorId == person.Id:
                var edited = activity.Copy();
                edited["type"] = "message";
                return messages.Edit(known, edited);
            case "messageDelete" when known is not null && known.AuthorId == person.Id:
                return messages.Delete(known);
            default:
                return null;
        }
    }

    private static bool MayWrite(Person person, TeamsAddress address) => address.ChatOf is { } owner ? owner == person : person.IsMember;

    /// <summary>In a channel a bot reads what mentions it, and all of it only by consent; cards and dialogs come from everywhere.</summary>
    private bool Reaches(JsonObject activity, TeamsMessage? before, TeamsAddress address)
    {
        if (address.ChatOf is not null)
        {
            return true;
        }

        var isWriting = activity.Text("type") is "messageUpdate" or "messageDelete" || (activity.Text("type") == "message" && activity["value"] is null);
        return app.Installed
            && (app.ReadAll || !isWriting || Mentions.NameTheBot(activity) || (before is not null && Mentions.NameTheBot(before.Activity)));
    }
}
