using HaloBot.Intake;

namespace HaloBot.Tests.Intake;

/// <summary>Numbers of payment cards never reach storage; other long numbers do, because they are what a complaint is about. The card numbers are the schemes' published test numbers.</summary>
public class CardNumberTests
{
    [Theory]
    [InlineData("4111 1111 1111 1111", "[card number removed]")]
    [InlineData("my card is 4111111111111111, take it", "my card is [card number removed], take it")]
    [InlineData("5555-5555-5555-4444.", "[card number removed].")]
    [InlineData("amex 3782 822463 10005 exp 10/28", "amex [card number removed] exp 10/28")]
    [InlineData("2223003122003222", "[card number removed]")]
    [InlineData("6011 1111 1111 1117 and 30569309025904", "[card number removed] and [card number removed]")]
    [InlineData("4111 1111 1111 1111 10 28 123", "[card number removed] 10 28 123")]
    [InlineData("12 4111 1111 1111 1111 5555-5555-5555-4444", "12 [card number removed] [card number removed]")]
    [InlineData("4222222222222", "[card number removed]")]
    [InlineData("card:4111\u00a01111\u00a01111\u00a01111", "card:[card number removed]")]
    [InlineData("4111 1111 1111 1112", "4111 1111 1111 1112")]
    [InlineData("IMEI 356938035643809", "IMEI 356938035643809")]
    [InlineData("SIM 8944100030000000000", "SIM 8944100030000000000")]
    [InlineData("ring 01772 123456 or 07700 900123", "ring 01772 123456 or 07700 900123")]
    [InlineData("account 1234567890123456", "account 1234567890123456")]
    [InlineData("ref HC-7K3M-9QXD-4", "ref HC-7K3M-9QXD-4")]
    [InlineData("order A4111111111111111B", "order A4111111111111111B")]
    [InlineData("", "")]
    public void Are_taken_out_and_nothing_else_is(string text, string stored) => CardNumbers.Remove(text).ShouldBe(stored);

    [Fact]
    public void A_hostile_text_costs_no_time()
    {
        var digits = new string('4', 20_000);
        CardNumbers.Remove(digits).ShouldBe(digits);
        CardNumbers.Remove(string.Join(' ', Enumerable.Repeat("4 1-1", 5_000))).Length.ShouldBeGreaterThan(20_000);
    }
}
