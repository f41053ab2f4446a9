using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace HaloBot.BotFramework.Tests.Dialogs;

public class ChoiceFactoryTests
{
    private static readonly IList<Choice> Three = ChoiceFactory.ToChoices(["red", "green", "blue"]);

    [Fact]
    public void In_the_sentence()
    {
        ChoiceFactory.Inline(Three, "colour?").Text.ShouldBe("colour? (1) red, (2) green, or (3) blue");
        ChoiceFactory.Inline([.. Three.Take(2)], "colour?").Text.ShouldBe("colour? (1) red or (2) green");
        ChoiceFactory.Inline(Three, "colour?", null, new ChoiceFactoryOptions("; ", null, " or else ", false)).Text.ShouldBe("colour? red; green or else blue");
    }

    [Fact]
    public void As_a_list() => ChoiceFactory.List(Three, "colour?").Text.ShouldBe("colour?\n\n   1. red\n   2. green\n   3. blue");

    [Theory]
    [InlineData("webchat")]
    [InlineData("directline")]
    [InlineData("emulator")]
    public void As_buttons_where_the_channel_has_them(string channel)
    {
        var message = ChoiceFactory.ForChannel(channel, Three, "colour?");

        message.Text.ShouldBe("colour?");
        message.SuggestedActions.Actions.Select(action => (action.Type, action.Title, action.Value))
            .ShouldBe([("imBack", "red", "red"), ("imBack", "green", "green"), ("imBack", "blue", "blue")]);
    }

    [Fact]
    public void As_a_card_in_Teams() => ((HeroCard)ChoiceFactory.ForChannel("msteams", Three, "colour?").Attachments.ShouldHaveSingleItem().Content)
        .Buttons.Select(button => button.Title).ShouldBe(["red", "green", "blue"]);

    [Fact]
    public void Long_titles_become_a_list_even_where_there_are_buttons() =>
        ChoiceFactory.ForChannel("webchat", ChoiceFactory.ToChoices(["short", "one that no button could show whole"]), "which?")
            .Text.ShouldContain("   2. one that no button");
}
