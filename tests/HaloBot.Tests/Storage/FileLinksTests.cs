using HaloBot.Complaints;
using HaloBot.Storage;
using Microsoft.Extensions.Time.Testing;

namespace HaloBot.Tests.Storage;

public sealed class FileLinksTests(Azurite azurite) : IAsyncLifetime
{
    private static readonly CaseReference Case = CaseReference.FromRandomBytes([1, 2, 3, 4, 5]);
    private static readonly CaseFile Photo = new("a/b", "photo.jpg", "image/jpeg", 5);
    private static readonly Actor Sam = new(Role.Staff, "sam", "Sam");

    private readonly FakeTimeProvider _machine = new();
    private readonly Tables _tables = azurite.NewTables();

    private FileLinks Links => new(_tables, _machine);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _tables.EnsureCreatedAsync(Cancel);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_link_is_looked_at_as_often_as_one_likes_and_used_once()
    {
        var token = (await Links.IssueAsync(Case, [Photo], Sam, Cancel)).Single();

        (await Links.FindAsync(token, Cancel)).ShouldBe(new FileLink(Case, Photo, Sam));
        (await Links.FindAsync(token, Cancel)).ShouldNotBeNull();
        (await Links.TakeAsync(token, Cancel)).ShouldBe(new FileLink(Case, Photo, Sam));
        (await Links.TakeAsync(token, Cancel)).ShouldBeNull();
        (await Links.FindAsync(token, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task It_lives_ten_minutes()
    {
        var token = (await Links.IssueAsync(Case, [Photo], Sam, Cancel)).Single();

        _machine.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromSeconds(1));
        (await Links.FindAsync(token, Cancel)).ShouldNotBeNull();
        _machine.Advance(TimeSpan.FromSeconds(1));
        (await Links.FindAsync(token, Cancel)).ShouldBeNull();
        (await Links.TakeAsync(token, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Of_many_who_use_it_at_once_one_gets_the_file()
    {
        var token = (await Links.IssueAsync(Case, [Photo], Sam, Cancel)).Single();

        var got = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Links.TakeAsync(token, Cancel)));

        got.Count(link => link is not null).ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_has_used_it_gets_the_file_also_when_storage_is_asked_twice()
    {
        var lost = new LostAnswer();
        var tables = lost.Tables(azurite);
        await tables.EnsureCreatedAsync(Cancel);
        var links = new FileLinks(tables, _machine);
        var token = (await links.IssueAsync(Case, [Photo], Sam, Cancel)).Single();

        lost.LosesNext = true;
        (await links.TakeAsync(token, Cancel)).ShouldBe(new FileLink(Case, Photo, Sam));
        lost.LosesNext.ShouldBeFalse();
        (await links.TakeAsync(token, Cancel)).ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("../cases")]
    [InlineData("' or 1 eq 1")]
    public async Task A_made_up_one_leads_nowhere(string token)
    {
        await Links.IssueAsync(Case, [Photo], Sam, Cancel);

        (await Links.TakeAsync(token, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Whoever_reads_the_table_finds_no_token_and_old_links_do_not_pile_up()
    {
        var tokens = await Links.IssueAsync(Case, [Photo, Photo], Sam, Cancel);
        tokens.ShouldAllBe(token => token.Length >= 43);
        tokens.Distinct().Count().ShouldBe(2);
        _machine.Advance(TimeSpan.FromMinutes(11));
        await Links.IssueAsync(Case, [Photo], Sam, Cancel);

        var rows = 0;
        await foreach (var row in _tables.Index.QueryAsync<Azure.Data.Tables.TableEntity>(cancellationToken: Cancel))
        {
            rows++;
            ((IDictionary<string, object>)row).Values.OfType<string>().ShouldAllBe(value => !tokens.Any(token => value.Contains(token)));
        }

        rows.ShouldBe(1);
    }
}
