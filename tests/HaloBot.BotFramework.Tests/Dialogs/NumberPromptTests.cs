using System.Globalization;
using CsCheck;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Numbers;

namespace HaloBot.BotFramework.Tests.Dialogs;

public class NumberPromptTests
{
    [Theory]
    [InlineData("45", "45")]
    [InlineData("about 1,200.50.", "1200.50")]
    [InlineData("£45.20", "45.20")]
    [InlineData("it cost £1,234,567 in all", "1234567")]
    [InlineData("-3", "-3")]
    [InlineData("-£12.50", "-12.50")]
    [InlineData("£-12.50", "-12.50")]
    [InlineData("minus 7", "-7")]
    [InlineData("2k", "2000")]
    [InlineData("1.5 million", "1500000.0")]
    [InlineData("20%", "20")]
    [InlineData("three", "3")]
    [InlineData("Twenty-three, I think", "23")]
    [InlineData("twenty three", "23")]
    [InlineData("a hundred and five", "105")]
    [InlineData("fifteen hundred pounds", "1500")]
    [InlineData("two thousand and six", "2006")]
    [InlineData("three thousand two hundred and fifty pounds", "3250")]
    [InlineData("one million two hundred thousand", "1200000")]
    [InlineData("minus two point five", "-2.5")]
    [InlineData("between ten and twelve", "10")]
    [InlineData("five or 6", "5")]
    [InlineData("5 or six", "5")]
    public void Numbers_are_found_in_figures_and_words(string said, string number) =>
        NumberRecognizer.Recognize(said).ShouldBe(decimal.Parse(number, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("no idea")]
    [InlineData("23/11/2026")]
    [InlineData("at 9:30")]
    [InlineData("HC-12")]
    [InlineData("AB12 3CD")]
    [InlineData("the 2nd")]
    [InlineData("1,5")]
    [InlineData("1.2.3")]
    [InlineData("3-5 days")]
    [InlineData("someone")]
    [InlineData("a bill")]
    [InlineData("99999999999999999999999999999999")]
    [InlineData("one billion")]
    [InlineData("2 billion")]
    [InlineData("half a million")]
    [InlineData("1 200")]
    [InlineData("2 thousand five hundred")]
    [InlineData("two hundred and 50")]
    [InlineData("two and a half")]
    [InlineData("point five")]
    [InlineData("٢٣")]
    public void What_is_no_number_or_could_be_two_is_not_recognised(string? said) => NumberRecognizer.Recognize(said).ShouldBeNull();

    [Fact]
    public void Every_amount_is_read_as_it_is_written() => Gen.Int[-999_999_999, 999_999_999].Select(Gen.Int[0, 99]).Sample((pounds, pence) =>
    {
        var amount = pounds + (Math.Sign(pounds) * pence / 100m);
        NumberRecognizer.Recognize($"It was {amount.ToString("N2", CultureInfo.InvariantCulture)}, I think").ShouldBe(amount);
        NumberRecognizer.Recognize(amount.ToString(CultureInfo.InvariantCulture)).ShouldBe(amount);
    });

    [Fact]
    public void No_text_breaks_it() => Gen.String.Sample(text => NumberRecognizer.Recognize(text));

    [Fact]
    public async Task Every_type_takes_what_it_can_hold()
    {
        (await AnswerAsync<int>("2147483647")).ShouldBe(int.MaxValue);
        (await AnswerAsync<int>("2147483648")).ShouldBeNull();
        (await AnswerAsync<int>("45.00")).ShouldBe(45);
        (await AnswerAsync<int>("45.20")).ShouldBeNull();
        (await AnswerAsync<long>("2147483648")).ShouldBe(2147483648);
        (await AnswerAsync<long>("9223372036854775808")).ShouldBeNull();
        (await AnswerAsync<float>("0.1")).ShouldBe(0.1f);
        (await AnswerAsync<double>("0.1")).ShouldBe(0.1);
        (await AnswerAsync<decimal>("£45.20")).ShouldBe(45.20m);
        (await AnswerAsync<decimal>(null)).ShouldBeNull();
    }

    [Fact]
    public void Other_types_are_refused_at_once() =>
        Should.Throw<NotSupportedException>(() => new NumberPrompt<byte>("number")).Message.ShouldContain("System.Byte");

    [Fact]
    public async Task A_validator_sees_the_number_and_how_often_was_asked()
    {
        var seen = new List<string>();
        var asked = new AskedPrompt(new NumberPrompt<decimal>("prompt", (prompt, _) =>
        {
            seen.Add($"{prompt.AttemptCount}: {prompt.Recognized.Succeeded} {prompt.Recognized.Value}");
            return Task.FromResult(prompt.Recognized.Value > 10);
        }));
        foreach (var said in new[] { "hello", "nothing", "5", "£20" })
        {
            await asked.SayAsync(said);
        }

        seen.ShouldBe(["1: False 0", "2: True 5", "3: True 20"]);
    }

    private static Task<object?> AnswerAsync<T>(string? said)
        where T : struct => AskedPrompt.AnswerAsync(new NumberPrompt<T>("prompt"), said);
}
