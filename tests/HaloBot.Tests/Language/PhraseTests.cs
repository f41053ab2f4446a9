using HaloBot.Language;

namespace HaloBot.Tests.Language;

/// <summary>The notation of the tables of phrases.</summary>
public sealed class PhraseTests
{
    private static readonly PhraseReader Reader = new(new Dictionary<string, string>(StringComparer.Ordinal) { ["my"] = "(my|the)" });

    [Theory]
    [InlineData("close <my> case", "close the case", true)]
    [InlineData("close <my> case", "close case", false)]
    [InlineData("(close|take back) [<my>] case [now please|now]", "take back case now please", true)]
    [InlineData("(close|take back) [<my>] case [now please|now]", "take back case please", false)]
    [InlineData("close [very [very]] [much]", "close very very much", true)]
    [InlineData("close", "close it", false)]
    [InlineData("close (my|\n    the) case", "close the case", true)]
    public void Is_the_whole_message_or_not(string phrase, string message, bool isIt)
    {
        var words = message.Split(' ');
        ((Reader.ReadLines(phrase).Single().Ends(words, 1) & (1u << words.Length)) != 0).ShouldBe(isIt);
    }

    [Theory]
    [InlineData("close (it", "')' is missing")]
    [InlineData("close it]", "a bracket too many")]
    [InlineData("close <your> case", "nothing is called <your>")]
    [InlineData("close <my case", "'>' is missing")]
    [InlineData("[close]", "it could be no words at all")]
    public void A_mistake_in_the_table_is_named(string phrase, string mistake) =>
        Should.Throw<FormatException>(() => Reader.ReadLines(phrase).ToList()).Message.ShouldBe($"The phrase \"{phrase}\": {mistake}.");

    [Theory]
    [InlineData("What’s goin on w/ UR bill?!? 😡", "what is going on w your bill")]
    [InlineData("I CAN'T get e-mails, dont u knw", "i can not get emails do not you knw")]
    [InlineData("hellooooo", "helloo")]
    [InlineData("the phone's off", "the phone is off")]
    [InlineData("", "")]
    public void Words_are_made_plain(string typed, string plain) => string.Join(' ', PlainWords.Of(typed)).ShouldBe(plain);

    [Theory]
    [InlineData("cancle", "cancel")]
    [InlineData("compaint", "complaint")]
    [InlineData("chnage", "change")]
    [InlineData("charge", "charge")]
    [InlineData("changed", "changed")]
    [InlineData("cancer", "cancer")]
    [InlineData("hange", "hange")]
    public void Only_slips_are_repaired(string typed, string repaired) =>
        new Spelling(["cancel", "complaint", "change"]).Repair(typed).ShouldBe(repaired);
}
