using HaloBot.Complaints;
using HaloBot.Storage;
using HaloBot.Tests.Complaints;

namespace HaloBot.Tests.Storage;

/// <summary>Lists of open cases and searches, on the real emulator: what they show, and what they cost.</summary>
public sealed class OpenCasesTests(Azurite azurite) : IAsyncLifetime
{
    // A Tuesday.
    private static readonly DateTimeOffset Now = TestProcedure.At("2026-11-24T12:00:00Z");

    private readonly CountingPolicy _counted = new();
    private Tables _tables = null!;

    public async ValueTask InitializeAsync()
    {
        _tables = _counted.Tables(azurite, azurite.NewPrefix());
        await _tables.EnsureCreatedAsync(CancellationToken.None);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task What_is_due_first_stands_first_page_after_page_each_for_eight_requests()
    {
        var filed = Enumerable.Range(0, 45).Select(i => new CaseOnPaper(i, $"2026-11-{1 + (i * 7 % 23):D2}T10:00:00Z")).ToList();
        await WriteAsync([.. filed]);

        List<CaseLine> all = [];
        string? after = null;
        do
        {
            _counted.Clear();
            var page = await PageAsync(new CaseFilter(), after);
            _counted.Requests.Count.ShouldBe(8);
            page.Lines.Count.ShouldBe(Math.Min(10, 45 - all.Count));
            all.AddRange(page.Lines);
            after = page.Next;
        }
        while (after is not null);

        all.Select(line => line.Case).ShouldBe(filed.Select(one => one.Reference), ignoreOrder: true);
        all.Select(line => line.Due!.Passes).ShouldBeInOrder();
        (await new OpenCases(_tables).AllAsync(CancellationToken.None)).Count.ShouldBe(45);
    }

    [Fact]
    public async Task Each_filter_lets_through_what_it_says()
    {
        var late = new CaseOnPaper(1, "2026-11-20T10:00:00Z", category: Category.Billing);
        var soon = new CaseOnPaper(2, "2026-11-23T10:00:00Z");
        var mine = new CaseOnPaper(3, "2026-11-20T10:00:00Z").Do(CaseOnPaper.Sam, new Claim());
        var answered = new CaseOnPaper(4, category: Category.Billing).Do(CaseOnPaper.Sam, new Claim()).Do(CaseOnPaper.Sam, new GiveOutcome("x", Remedy.Refund, "y"));
        var closed = new CaseOnPaper(5).Do(CaseOnPaper.Sam, new NotAComplaint("no"));
        var later = new CaseOnPaper(6).Do(CaseOnPaper.Priya, new Claim()).Do(CaseOnPaper.Priya, new SetExpectedDate(new DateOnly(2026, 12, 11), null));
        await WriteAsync(late, soon, mine, answered, closed, later);

        await ShowsAsync(new CaseFilter(), late, soon, mine, answered, later);
        await ShowsAsync(new CaseFilter { OwnerId = "sam-id" }, mine, answered);
        await ShowsAsync(new CaseFilter { OwnerName = "sam" }, mine, answered);
        await ShowsAsync(new CaseFilter { OwnerName = "priya shah" }, later);
        await ShowsAsync(new CaseFilter { OwnerName = "o'brien" });
        await ShowsAsync(new CaseFilter { Unowned = true }, late, soon);
        await ShowsAsync(new CaseFilter { Category = Category.Billing }, late, answered);
        await ShowsAsync(new CaseFilter { AwaitsCustomer = true }, answered);
        await ShowsAsync(new CaseFilter { Due = DueWithin.Overdue }, late, mine);
        await ShowsAsync(new CaseFilter { Due = DueWithin.Overdue, OwnerId = "sam-id" }, mine);
        await ShowsAsync(new CaseFilter { Due = DueWithin.Overdue, Category = Category.Billing, OwnerId = "sam-id" });
        await ShowsAsync(new CaseFilter { Due = DueWithin.Today }, soon);
        await ShowsAsync(new CaseFilter { Due = DueWithin.ThisWeek }, soon);
    }

    [Theory]
    [InlineData("2026-11-23T00:00:00Z", true)]
    [InlineData("2026-11-29T23:59:00Z", true)]
    [InlineData("2026-11-22T23:59:00Z", false)]
    public async Task A_week_ends_with_its_sunday(string now, bool isThisWeek)
    {
        var sunday = new CaseOnPaper(1).Do(CaseOnPaper.Sam, new Claim()).Do(CaseOnPaper.Sam, new SetExpectedDate(new DateOnly(2026, 11, 29), null));
        await WriteAsync(sunday);

        var page = await new OpenCases(_tables).PageAsync(new CaseFilter { Due = DueWithin.ThisWeek }, TestProcedure.At(now), null, 10, CancellationToken.None);

        page.Lines.Any().ShouldBe(isThisWeek);
    }

    [Fact]
    public async Task All_words_must_be_there_the_last_may_be_begun_and_the_newest_case_stands_first()
    {
        var first = new CaseOnPaper(1, "2026-11-20T10:00:00Z", "The router has no lights", "Siân O’Brien", "Sian.OB@Example.com");
        var second = new CaseOnPaper(2, "2026-11-21T10:00:00Z", "Router replaced, no broadband since");
        var third = new CaseOnPaper(3, "2026-11-22T10:00:00Z", "My bill is wrong");
        await WriteAsync(first, second, third);

        await FindsAsync("router", 8, second, first);
        await FindsAsync("the ROUTER's lights", 16, first);
        await FindsAsync("router broadb", 16, second);
        await FindsAsync("broadb router", 16);
        await FindsAsync("sian obrien", 16, first);
        await FindsAsync("O'Brien, Siân", 16, first);
        await FindsAsync("sian.ob@EXAMPLE.COM", 8, first);
        await FindsAsync("sian", 8, first);
        await FindsAsync("jo@example.com", 8, third, second);
        await FindsAsync("the and of", 0);
        await FindsAsync("one two three four five six seven", 40);
    }

    [Fact]
    public async Task A_phone_an_account_and_a_postcode_are_found_however_they_are_spelt()
    {
        var phone = new CaseOnPaper(1, "2026-11-20T10:00:00Z", Details(new Contact(ContactKind.Phone, "07700 900123") { Also = new Contact(ContactKind.Post, "1 High Street, Leeds, LS1 4AP") }));
        await WriteAsync(phone);

        await FindsAsync("07700900123", 8, phone);
        await FindsAsync("+44 7700 900123", 8, phone);
        await FindsAsync("+44 (0)7700 900-123", 8, phone);
        await FindsAsync("0044 7700900123", 8, phone);
        await FindsAsync("ls1 4ap", 8, phone);
        await FindsAsync("LS14AP", 8, phone);
        await FindsAsync("AC-123 456", 24, phone);
        await FindsAsync("AC123456", 8, phone);
    }

    [Fact]
    public async Task A_reference_in_any_spelling_needs_no_search()
    {
        var filed = new CaseOnPaper(1);

        await FindsAsync(filed.Reference.ToString().Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant(), 0, filed);
    }

    [Fact]
    public async Task Where_there_is_more_than_is_looked_at_it_says_so()
    {
        for (var i = 0; i < 15; i++)
        {
            // Rows of one shard, as eleven hundred cases would leave them.
            var rows = Enumerable.Range(i * 75, 75).Select(n => FindingRows.Of(
                new CaseOnPaper(1).Stored.Complaint with { ReceivedAt = Now.AddMinutes(n) }, ["router"]).Single());
            await _tables.Index.SubmitTransactionAsync(rows.Select(row => new Azure.Data.Tables.TableTransactionAction(Azure.Data.Tables.TableTransactionActionType.UpsertReplace, row)));
        }

        _counted.Clear();
        (await new CaseFinder(_tables).FindAsync(FindingQuery.Of("router"), CancellationToken.None)).IsPartial.ShouldBeTrue();
        _counted.Requests.Count.ShouldBe(8);
    }

    private static ComplaintDetails Details(Contact contact) =>
        new("It is off", CustomerKind.Domestic, "Jo Bloggs", contact, null, Category.Fault, false) { AccountNumber = "AC 123-456" };

    private async Task WriteAsync(params CaseOnPaper[] filed)
    {
        using var index = new CaseIndex(_tables, TestProcedure.Published);
        foreach (var one in filed)
        {
            await index.WriteAsync(one.Stored, isOnlyListed: false, CancellationToken.None);
        }
    }

    private Task<CasePage> PageAsync(CaseFilter filter, string? after = null) => new OpenCases(_tables).PageAsync(filter, Now, after, 10, CancellationToken.None);

    private async Task ShowsAsync(CaseFilter filter, params CaseOnPaper[] expected) =>
        (await PageAsync(filter)).Lines.Select(line => line.Case).ShouldBe(expected.Select(one => one.Reference), ignoreOrder: true, filter.ToString());

    private async Task FindsAsync(string text, int requests, params CaseOnPaper[] expected)
    {
        _counted.Clear();
        (await new CaseFinder(_tables).FindAsync(FindingQuery.Of(text), CancellationToken.None)).Cases.ShouldBe(expected.Select(one => one.Reference), text);
        _counted.Requests.Count.ShouldBe(requests, text);
    }
}
