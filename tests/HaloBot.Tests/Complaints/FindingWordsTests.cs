using HaloBot.Complaints;
using HaloBot.Language;
using HaloBot.Tests.Storage;

namespace HaloBot.Tests.Complaints;

/// <summary>The words by which a case is found.</summary>
public sealed class FindingWordsTests
{
    private static readonly Actor Jo = Actor.Customer("dl_1", "Jo Bloggs");

    [Fact]
    public void They_say_who_the_customer_is_however_it_may_be_typed_and_what_it_is_about()
    {
        var details = new ComplaintDetails(
            "The engineer didn’t come to Caffè Nero", CustomerKind.Domestic, "Siân O’Brien-Łoś", new Contact(ContactKind.Email, "Sian_OB@Example.com") { Also = new Contact(ContactKind.Phone, "+44 7700 900123") },
            null, Category.Fault, false)
        {
            AccountNumber = "AC-123 456",
        };

        Words(new CaseOnPaper(1, "2026-11-23T10:00:00Z", details)).ShouldBe(
            ["sian", "obrien", "los", "sian-ob@example.com", "ob", "07700900123", "ac123456", "ac", "123", "456", "engineer", "come", "caffe", "nero"], ignoreOrder: true);
    }

    [Fact]
    public void Whatever_happens_they_only_grow_so_that_nothing_is_left_behind()
    {
        var filed = new CaseOnPaper(1, words: string.Join(' ', Enumerable.Range(0, 500).Select(i => $"word{i}")));
        HashSet<string> before = [.. Words(filed)];
        Command[] moves =
        [
            new AddInformation(filed.Reference, string.Join(' ', Enumerable.Range(0, 15).Select(i => $"more{i}"))),
            new ChangeContact(new Contact(ContactKind.Email, "new@example.com")),
            new AddInformation(filed.Reference, string.Join(' ', Enumerable.Range(0, 300).Select(i => $"again{i}"))),
            new AskForContact(new Contact(ContactKind.Phone, "020 7946 0958")),
            new Withdraw(),
        ];
        foreach (var move in moves)
        {
            filed.Do(Jo, move);
            var after = Words(filed);
            before.IsSubsetOf(after).ShouldBeTrue(move.ToString());
            after.Count.ShouldBeLessThanOrEqualTo(FindingWords.Most);
            before = [.. after];
        }

        before.ShouldContain("new@example.com");
        before.ShouldContain("jo@example.com");
        before.ShouldContain("02079460958");
        before.ShouldContain("more14");
    }

    [Fact]
    public void One_transaction_takes_them_all() => FindingWords.Most.ShouldBeLessThanOrEqualTo(90);

    [Theory]
    [InlineData("07700 900123", "07700900123")]
    [InlineData("+447700900123", "07700900123")]
    [InlineData("+44 (0)7700 900123", "07700900123")]
    [InlineData("0044 7700 900123", "07700900123")]
    [InlineData("44 7700 900123", "07700900123")]
    [InlineData("+33 1 23 45 67 89", "33123456789")]
    [InlineData("0033 1 23 45 67 89", "33123456789")]
    [InlineData("12345", null)]
    public void A_phone_number_is_one_word(string typed, string? word) => ContactWords.Phone(typed).ShouldBe(word);

    [Theory]
    [InlineData("The router's LIGHTS, it's \"red\"!", "the router lights it red")]
    [InlineData("Caffe\u0300 O'Brien’s naïve æon", "caffe obrien naive aeon")]
    [InlineData("  ", "")]
    [InlineData("don't wi-fi 4G £20", "dont wi fi 4g 20")]
    public void Words_are_folded(string text, string words) => string.Join(' ', FoldedWords.Of(text)).ShouldBe(words);

    private static IReadOnlySet<string> Words(CaseOnPaper filed) => FindingWords.Of(filed.Stored.Events);
}
