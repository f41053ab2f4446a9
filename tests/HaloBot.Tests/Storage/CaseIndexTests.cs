using Azure.Data.Tables;
using HaloBot.Complaints;
using HaloBot.Storage;
using HaloBot.Tests.Complaints;

namespace HaloBot.Tests.Storage;

/// <summary>The index of open cases and of words, on the real emulator: whatever happens while it is written, it is right in the end.</summary>
public sealed class CaseIndexTests(Azurite azurite) : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = TestProcedure.At("2026-11-23T12:00:00Z");

    private readonly CountingPolicy _counted = new();
    private Tables _tables = null!;

    public async ValueTask InitializeAsync()
    {
        _tables = _counted.Tables(azurite, azurite.NewPrefix());
        await _tables.EnsureCreatedAsync(CancellationToken.None);
        _counted.Clear();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Writing_costs_two_requests_when_a_case_is_filed_one_when_its_line_changes_and_none_when_nothing_does()
    {
        using var index = Process();
        var filed = new CaseOnPaper(1);
        await CostsAsync(2, index, filed);
        await CostsAsync(0, index, filed);
        await CostsAsync(1, index, filed.Do(CaseOnPaper.Sam, new Claim()));
        await CostsAsync(0, index, filed.Do(CaseOnPaper.Sam, new Note("for us")));
        await CostsAsync(2, index, filed.Do(Jo, new AddInformation(filed.Reference, "The lights on the router are red")), "the words once more, and the mark that knows of them");
    }

    [Fact]
    public async Task The_line_moves_with_what_is_due_and_there_is_never_a_second_one()
    {
        using var index = Process();
        var filed = new CaseOnPaper(1);
        await WriteAsync(index, filed);
        var before = await LinesAsync();

        filed.Do(CaseOnPaper.Priya, new Claim()).Do(CaseOnPaper.Priya, new Reply("We are on it", InThread: false));
        await WriteAsync(index, filed);

        var line = (await LinesAsync()).ShouldHaveSingleItem();
        line.RowKey.ShouldNotBe(before.Single().RowKey);
        OpenCaseRows.Read(line).ShouldBe(filed.Line);
    }

    [Fact]
    public async Task A_closed_case_is_listed_no_more_and_found_all_the_same()
    {
        using var index = Process();
        var filed = new CaseOnPaper(1);
        await WriteAsync(index, filed);
        await WriteAsync(index, filed.Do(CaseOnPaper.Sam, new NotAComplaint("A question")));

        (await LinesAsync()).ShouldBeEmpty();
        (await new CaseFinder(_tables).FindAsync(FindingQuery.Of("bloggs"), CancellationToken.None)).Cases.ShouldBe([filed.Reference]);
        await WriteAsync(index, filed.Do(CaseOnPaper.Sam, new Reopen("It was none")));
        (await LinesAsync()).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Killed_before_any_request_of_any_step_it_is_put_right_by_whoever_comes_next(int at)
    {
        var filed = new CaseOnPaper(1);
        Action[] steps =
        [
            () => { },
            () => filed.Do(CaseOnPaper.Sam, new Claim()).Do(Jo, new AddInformation(filed.Reference, "Nobody called")),
            () => filed.Do(CaseOnPaper.Sam, new Reply("Hello", InThread: false)).Do(Jo, new AddInformation(filed.Reference, "Thanks anyway")),
            () => filed.Do(CaseOnPaper.Sam, new GiveOutcome("Fixed", Remedy.Apology, "A cut cable")),
            () => filed.Do(CaseOnPaper.Sam, new Close(ClosedBecause.Accepted, "By phone"), "2026-11-24T11:00:00Z"),
        ];
        foreach (var step in steps)
        {
            step();
            await DieAsync(at, filed);

            // The next version comes before anybody has repaired the last one, or it does not.
            using var next = Process();
            if (at == 0)
            {
                await WriteAsync(next, filed);
            }

            ShouldShow(filed, await LinesAsync(), isUpToDate: at == 0);
        }

        using var last = Process();
        await WriteAsync(last, filed);
        ShouldShow(filed, await LinesAsync(), isUpToDate: true);
        (await WordsAsync()).ShouldBe(FindingRows.Of(filed.Stored.Complaint, FindingWords.Of(filed.Stored.Events)).Select(row => row.RowKey), ignoreOrder: true);
    }

    [Fact]
    public async Task Whoever_comes_late_with_an_older_version_leaves_the_newer_one_alone()
    {
        var filed = new CaseOnPaper(1);
        var old = filed.Stored;
        using var slow = Process();
        using var fast = Process();
        await WriteAsync(fast, filed.Do(CaseOnPaper.Sam, new NotAComplaint("A question")));

        await slow.WriteAsync(old, isOnlyListed: false, CancellationToken.None);

        (await LinesAsync()).ShouldBeEmpty("it is closed");
    }

    [Fact]
    public async Task Of_many_who_write_versions_side_by_side_the_newest_stands()
    {
        var filed = new CaseOnPaper(1);
        List<StoredCase> versions = [filed.Stored];
        versions.Add(filed.Do(CaseOnPaper.Sam, new Claim()).Stored);
        versions.Add(filed.Do(CaseOnPaper.Sam, new Reply("Hello", InThread: false)).Stored);
        versions.Add(filed.Do(CaseOnPaper.Sam, new SetExpectedDate(new DateOnly(2026, 12, 4), null)).Stored);
        versions.Add(filed.Do(CaseOnPaper.Priya, new Assign(CaseOnPaper.Priya)).Stored);

        await Task.WhenAll(versions.Concat(versions).Reverse().Select(async version =>
        {
            using var index = Process();
            await index.WriteAsync(version, isOnlyListed: false, CancellationToken.None);
        }));

        OpenCaseRows.Read((await LinesAsync()).ShouldHaveSingleItem()).ShouldBe(filed.Line);
    }

    [Fact]
    public async Task Rows_that_were_taken_out_by_hand_hold_nobody_up()
    {
        using var index = Process();
        var filed = new CaseOnPaper(1);
        await WriteAsync(index, filed);
        await _tables.Index.DeleteEntityAsync((await LinesAsync()).Single());

        filed.Do(CaseOnPaper.Priya, new Claim()).Do(CaseOnPaper.Priya, new Reply("We are on it", InThread: false));
        await WriteAsync(index, filed);
        ShouldShow(filed, await LinesAsync(), isUpToDate: true);

        await _tables.Index.DeleteEntityAsync(OpenCaseRows.Partition(filed.Reference), IndexMark.RowOf(filed.Reference));
        await WriteAsync(index, filed.Do(CaseOnPaper.Sam, new Assign(CaseOnPaper.Sam)));
        ShouldShow(filed, await LinesAsync(), isUpToDate: true);
    }

    [Fact]
    public async Task Every_word_that_a_person_can_write_makes_a_key_that_storage_takes()
    {
        using var index = Process();
        var odd = new CaseOnPaper(
            1, words: "a/b\\c#d?e \u0001 \u0085 \uFFFE 😀 Ünïcödé 漢字 العربية ﬁﬃ ½ Ⅷ \uD835\uDD38 it's__under_scored %2F 'quoted' \u200D" + new string('x', 3000), email: "a/#?%_'b+c@EXAMPLE.com");

        await WriteAsync(index, odd);

        (await WordsAsync()).Count.ShouldBe(FindingWords.Of(odd.Stored.Events).Count);
        (await new CaseFinder(_tables).FindAsync(FindingQuery.Of("A/#?%_'B+c@example.com"), CancellationToken.None)).Cases.ShouldBe([odd.Reference]);
    }

    private static readonly Actor Jo = Actor.Customer("dl_1", "Jo Bloggs");

    private static void ShouldShow(CaseOnPaper filed, IReadOnlyList<TableEntity> lines, bool isUpToDate)
    {
        lines.Count.ShouldBeLessThanOrEqualTo(1, "a stale line must not survive");
        if (isUpToDate)
        {
            lines.Select(OpenCaseRows.Read).ShouldBe(filed.Stored.Complaint.IsOpen ? [filed.Line] : []);
        }
    }

    /// <summary>A process with nothing in its memory.</summary>
    private CaseIndex Process() => new(_tables, TestProcedure.Published);

    private static Task WriteAsync(CaseIndex index, CaseOnPaper filed) => index.WriteAsync(filed.Stored, isOnlyListed: false, CancellationToken.None);

    private async Task CostsAsync(int requests, CaseIndex index, CaseOnPaper filed, string? why = null)
    {
        _counted.Clear();
        await WriteAsync(index, filed);
        _counted.Requests.Count.ShouldBe(requests, why ?? string.Join('\n', _counted.Requests));
    }

    /// <summary>A process that gets so many writes out, and no more.</summary>
    private async Task DieAsync(int writes, CaseOnPaper filed)
    {
        using var index = Process();
        var left = writes;
        _counted.Breaks = request => request.StartsWith("POST", StringComparison.Ordinal) && left-- <= 0;
        try
        {
            await WriteAsync(index, filed);
        }
        catch (InvalidOperationException)
        {
        }

        _counted.Breaks = _ => false;
    }

    private Task<List<TableEntity>> LinesAsync() => RowsAsync($"RowKey lt '{OpenCaseRows.End}' and PartitionKey ge 'open-' and PartitionKey lt 'open.'");

    private async Task<List<string>> WordsAsync() => [.. (await RowsAsync("PartitionKey ge 'find-' and PartitionKey lt 'find.'")).Select(row => row.RowKey)];

    private Task<List<TableEntity>> RowsAsync(string filter) => CaseRows.ReadAsync(_tables.Index, filter, CancellationToken.None);
}
