using System.Text.Json;
using HaloBot.Complaints;
using HaloBot.Staff;
using HaloBot.Storage;
using Microsoft.Bot.Schema;

namespace HaloBot.Tests.Staff;

/// <summary>Lines that notify people: nobody can be made to be notified, and what was stored before reads as ever.</summary>
public sealed class MentionsTests
{
    private static readonly ChannelAccount Sam = new() { Id = "29:sam", Name = "Sam Evans" };

    [Fact]
    public void A_mention_stands_in_the_text_and_as_an_entity()
    {
        var message = Mentions.Message([Sam], "Jo (customer) asks for a manager.");
        message.Text.ShouldBe("<at>Sam Evans</at>: Jo (customer) asks for a manager.");
        message.GetMentions().Single().ShouldSatisfyAllConditions(m => m.Mentioned.Id.ShouldBe("29:sam"), m => m.Text.ShouldBe("<at>Sam Evans</at>"));
    }

    [Fact]
    public void A_line_that_notifies_nobody_is_plain_as_ever()
    {
        var message = Mentions.Message([], "*Jo* <b>added</b>");
        message.ShouldSatisfyAllConditions(m => m.Text.ShouldBe("*Jo* <b>added</b>"), m => m.TextFormat.ShouldBe("plain"), m => m.Entities.ShouldBeNull());
    }

    [Theory]
    [InlineData("<at>Sam Evans</at>")]
    [InlineData("<AT>Sam Evans</AT>")]
    [InlineData("[click](http://evil.example) **now**")]
    public void Neither_a_customer_nor_a_display_name_can_forge_a_mention_or_markup(string forged)
    {
        var text = Mentions.Message([Sam], $"{forged} (customer) asks for a manager.").Text;
        text.Split("<at>", StringSplitOptions.None).Length.ShouldBe(2, text);
        text["<at>Sam Evans</at>".Length..].ShouldNotContain(forged);

        var named = Mentions.Message([new ChannelAccount { Id = "29:x", Name = "</at><at>Priya" }], "Hello");
        named.Text.ShouldBe("<at>&lt;/at&gt;&lt;at&gt;Priya</at>: Hello");
    }

    [Fact]
    public void Rows_from_before_notify_nobody_and_plain_lines_are_stored_as_ever()
    {
        ((TellStaff)JsonSerializer.Deserialize("""{"send":"thread","text":"x"}""", StorageJson.Stored.Outgoing)!).Notify.ShouldBe(Notify.Nobody);
        JsonSerializer.Serialize<Outgoing>(new TellStaff("x"), StorageJson.Stored.Outgoing).ShouldBe("""{"send":"thread","text":"x"}""");
        var line = new TellStaff("x") { Notify = Notify.OwnerAndOnCall };
        JsonSerializer.Deserialize(JsonSerializer.Serialize<Outgoing>(line, StorageJson.Stored.Outgoing), StorageJson.Stored.Outgoing).ShouldBe(line);
    }
}
