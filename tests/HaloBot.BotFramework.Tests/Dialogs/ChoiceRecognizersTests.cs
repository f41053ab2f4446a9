using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace HaloBot.BotFramework.Tests.Dialogs;

public class ChoiceRecognizersTests
{
    private static readonly List<Choice> Colours =
    [
        new("red wine"),
        new("Red") { Synonyms = ["scarlet", "like blood"] },
        new("b") { Action = new CardAction { Type = ActionTypes.ImBack, Title = "Blue, or teal", Value = "b" } },
        new("🟢"),
    ];

    [Theory]
    [InlineData("Red", "Red")]
    [InlineData("RED!", "Red")]
    [InlineData("I would like the red one", "Red")]
    [InlineData("red wine please", "red wine")]
    [InlineData("red, which is not the same as a wine", "Red")]
    [InlineData("scarlet", "Red")]
    [InlineData("like blood", "Red")]
    [InlineData("blue or teal", "b")]
    [InlineData("🟢", "🟢")]
    [InlineData("2", "Red")]
    [InlineData("2.", "Red")]
    [InlineData("number three", "b")]
    [InlineData("the second one", "Red")]
    [InlineData("1st", "red wine")]
    [InlineData("4", "🟢")]
    [InlineData("5", null)]
    [InlineData("0", null)]
    [InlineData("-1", null)]
    [InlineData("2.5", null)]
    [InlineData("2,000", null)]
    [InlineData("reddish", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData("?", null)]
    public void Finds_what_was_meant(string? said, string? meant) =>
        ChoiceRecognizers.RecognizeChoices(said, Colours).Select(found => found.Resolution.Value).FirstOrDefault().ShouldBe(meant);

    [Fact]
    public void A_name_wins_over_a_place() =>
        ChoiceRecognizers.RecognizeChoices("the first division book", ["second", "first division book"])
            .ShouldHaveSingleItem().Resolution.Index.ShouldBe(1);

    [Fact]
    public void Two_choices_are_found_in_the_order_in_which_they_were_said() =>
        ChoiceRecognizers.RecognizeChoices("teal no scarlet", ["scarlet", "teal"]).Select(found => found.Text).ShouldBe(["teal", "scarlet"]);

    [Fact]
    public void Numbers_can_be_left_to_other_meanings()
    {
        var options = new FindChoicesOptions { RecognizeNumbers = false, RecognizeOrdinals = false };

        ChoiceRecognizers.RecognizeChoices("down for 2 days, the second time", Colours, options).ShouldBeEmpty();
    }

    [Fact]
    public void A_match_says_where_it_stands()
    {
        var found = ChoiceRecognizers.RecognizeChoices("so, Scarlet.", Colours).ShouldHaveSingleItem();

        (found.Text, found.Start, found.End, found.Resolution.Synonym).ShouldBe(("Scarlet", 4, 10, "scarlet"));
    }
}
