using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;

namespace HaloBot.BotFramework.Tests.Schema;

/// <summary>Activities as real clients sent them.</summary>
public class WireTests
{
    public static TheoryData<string> Recorded => [.. Resource.In("Wire")];

    [Theory, MemberData(nameof(Recorded))]
    public void What_was_sent_is_written_back_whole(string file)
    {
        var activity = Read(Resource.Read(file));

        var written = JsonNode.Parse(JsonSerializer.SerializeToUtf8Bytes(activity, BotJson.Wire.Activity));

        JsonNode.DeepEquals(Comparable(written), Comparable(JsonNode.Parse(Resource.Read(file)))).ShouldBeTrue(written!.ToJsonString());
    }

    [Fact]
    public void Members_that_nobody_knows_are_kept()
    {
        var activity = Read("""{"type":"message","reactionsAdded":[{"type":"like"}],"from":{"id":"1","mood":"good"},"entities":[{"type":"place","geo":{"x":1}}]}""");

        activity.Properties["reactionsAdded"].GetRawText().ShouldBe("""[{"type":"like"}]""");
        activity.From.Properties["mood"].GetString().ShouldBe("good");
        JsonSerializer.Serialize(activity, BotJson.Wire.Activity)
            .ShouldBe("""{"type":"message","from":{"id":"1","mood":"good"},"entities":[{"type":"place","geo":{"x":1}}],"reactionsAdded":[{"type":"like"}]}""");
    }

    [Fact]
    public void A_mention_of_the_bot_is_taken_out_of_the_text()
    {
        var activity = Read(Resource.Read("Wire/teams-channel-message"));

        activity.MentionsRecipient().ShouldBeTrue();
        activity.RemoveRecipientMention().ShouldBe("x");
        activity.Text.ShouldBe("x");
    }

    [Fact]
    public void A_mention_that_the_bot_makes_is_written_with_what_it_mentions()
    {
        var activity = new Activity { Type = "message", Entities = [new Mention(new ChannelAccount("29:1", "Sam"), "<at>Sam</at>", "mention")] };

        JsonSerializer.Serialize(activity, BotJson.Wire.Activity).ShouldBe(
            """{"type":"message","entities":[{"mentioned":{"id":"29:1","name":"Sam"},"text":"<at>Sam</at>","type":"mention"}]}""");
        activity.GetMentions().ShouldHaveSingleItem().Mentioned.Name.ShouldBe("Sam");
    }

    [Fact]
    public void Teams_says_where_it_happened()
    {
        var activity = Read(Resource.Read("Wire/teams-channel-installationUpdate"));

        activity.TeamsGetSelectedChannelId().ShouldBe("19:complaints@thread.tacv2");
        activity.TeamsGetChannelId().ShouldBe("19:complaints@thread.tacv2");
        activity.TeamsGetTeamInfo().Name.ShouldBe("Complaints Team");
    }

    [Fact]
    public void Channel_data_of_another_shape_is_not_taken_for_Teams()
    {
        var activity = Read("""{"type":"message","channelData":"text"}""");

        activity.TryGetChannelData<Microsoft.Bot.Schema.Teams.TeamsChannelData>(out _).ShouldBeFalse();
    }

    [Fact]
    public void Notifying_the_reader_keeps_what_the_channel_data_said()
    {
        var activity = Read("""{"type":"message","channelData":{"tenant":{"id":"t"},"own":1}}""");

        activity.TeamsNotifyUser();

        JsonSerializer.Serialize(activity, BotJson.Wire.Activity)
            .ShouldBe("""{"type":"message","channelData":{"notification":{"alert":true},"tenant":{"id":"t"},"own":1}}""");
    }

    [Fact]
    public void Payloads_are_json_text_cards_or_our_types()
    {
        object[] payloads =
        [
            JsonDocument.Parse("""{"a":1}""").RootElement, new JsonObject { ["b"] = 2 }, "text", 5, true,
            new AdaptiveCards.AdaptiveCard("1.5"), new HeroCard { Text = "hero" }, new Dictionary<string, object> { ["c"] = "d" },
        ];

        string.Join("|", payloads.Select(value => JsonSerializer.Serialize(new Activity { Value = value }, BotJson.Wire.Activity))).ShouldBe(
            """{"value":{"a":1}}|{"value":{"b":2}}|{"value":"text"}|{"value":5}|{"value":true}|"""
            + """{"value":{"type":"AdaptiveCard","version":"1.5","body":[]}}|{"value":{"text":"hero"}}|{"value":{"c":"d"}}""");
    }

    [Fact]
    public void Any_other_payload_is_refused_with_the_mend() =>
        Should.Throw<NotSupportedException>(() => JsonSerializer.Serialize(new Activity { Value = new Version(1, 2) }, BotJson.Wire.Activity))
            .Message.ShouldContain("Use a JsonElement");

    private static Activity Read(string json) => JsonSerializer.Deserialize(json, BotJson.Wire.Activity)!;

    /// <summary>The same instant may be written with Z or with +00:00.</summary>
    private static JsonNode? Comparable(JsonNode? node)
    {
        foreach (var name in new[] { "timestamp", "localTimestamp" })
        {
            if (node![name] is { } time)
            {
                node[name] = DateTimeOffset.Parse(time.GetValue<string>(), CultureInfo.InvariantCulture).ToString("O", CultureInfo.InvariantCulture);
            }
        }

        return node;
    }
}
