using Azure.Data.Tables;
using HaloBot.Complaints;
using HaloBot.Intake;
using HaloBot.Storage;
using HaloBot.Website;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using EmailLink = HaloBot.Tests.Transcripts.EmailLink;
using Stage = HaloBot.Tests.Transcripts.Stage;

namespace HaloBot.Tests.Intake;

/// <summary>Links for e-mails as they are made, kept and used up, without the page.</summary>
public sealed class ResumeLinksTests(Azurite azurite) : IAsyncLifetime
{
    private readonly FakeTimeProvider _machine = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
    private Stage _stage = null!;
    private CaseReference _case;

    public async ValueTask InitializeAsync()
    {
        _stage = await Stage.OpenAsync(azurite, new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        await _stage.Customer.ConnectAsync();
        _case = (await _stage.FileAsync()).Case;
    }

    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    [Fact]
    public async Task A_link_is_looked_at_as_often_as_one_likes_and_used_once()
    {
        var code = await CodeAsync();

        for (var i = 0; i < 3; i++)
        {
            (await Links().FindAsync(code, Cancel)).ShouldNotBeNull().UsedAt.ShouldBeNull();
        }

        (await Links().TakeAsync(code, Cancel)).ShouldBeTrue();
        _machine.Advance(TimeSpan.FromMinutes(5));
        (await Links().TakeAsync(code, Cancel)).ShouldBeFalse();
        (await Links().FindAsync(code, Cancel)).ShouldNotBeNull().UsedAt.ShouldBe(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task Of_many_who_use_it_at_once_one_gets_in()
    {
        var code = await CodeAsync();

        var got = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Links().TakeAsync(code, Cancel)));

        got.Count(taken => taken).ShouldBe(1);
    }

    [Fact]
    public async Task It_lives_seven_days_on_the_machines_clock()
    {
        var code = await CodeAsync();

        _machine.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        (await Links().FindAsync(code, Cancel)).ShouldNotBeNull();
        _machine.Advance(TimeSpan.FromSeconds(1));
        (await Links().FindAsync(code, Cancel)).ShouldBeNull();
        (await Links().TakeAsync(code, Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_link_leads_to_its_own_case_and_to_no_other()
    {
        var (other, _) = await _stage.FileAsync(new ComplaintDetails("Mine", CustomerKind.Domestic, "Ann", new Contact(ContactKind.Email, "ann@example.com"), null, Category.Other, false));
        var (ours, theirs) = (await CodeAsync(), await CodeAsync(other));

        (await Links().FindAsync(ours, Cancel)).ShouldNotBeNull().Complaint.Reference.ShouldBe(_case);
        (await Links().FindAsync(theirs, Cancel)).ShouldNotBeNull().Complaint.Reference.ShouldBe(other);
        (await Links().TakeAsync(ours, Cancel)).ShouldBeTrue();
        (await Links().FindAsync(theirs, Cancel)).ShouldNotBeNull().UsedAt.ShouldBeNull();
    }

    [Fact]
    public async Task Once_the_case_has_another_address_a_link_to_the_former_one_is_worth_nothing()
    {
        var code = await CodeAsync();
        await _stage.MakeAsync(_case, new ChangeContact(new Contact(ContactKind.Phone, "07700 900123") { Also = new(ContactKind.Email, "JO@example.com") }), "phone");
        (await Links().FindAsync(code, Cancel)).ShouldNotBeNull();

        await _stage.MakeAsync(_case, new ChangeContact(new Contact(ContactKind.Email, "new@example.com")), "moved");

        (await Links().FindAsync(code, Cancel)).ShouldBeNull();
        (await Links().FindAsync(await CodeAsync(), Cancel)).ShouldNotBeNull();
    }

    [Fact]
    public async Task None_is_made_without_a_public_address_or_without_an_e_mail_address()
    {
        (await Links(publicUrl: null).MakeAsync(await CaseAsync(), Cancel)).ShouldBeNull();
        await _stage.MakeAsync(_case, new ChangeContact(new Contact(ContactKind.Phone, "07700 900123")), "phone");
        (await Links().MakeAsync(await CaseAsync(), Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task A_code_has_128_random_bits_and_whoever_reads_the_table_finds_none()
    {
        var codes = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            codes.Add(await CodeAsync());
        }

        codes.ShouldAllBe(code => ResumeLinks.IsWellFormed(code));
        codes.ShouldBeUnique();
        var rows = await RowsAsync();
        rows.Count.ShouldBe(5);
        rows.SelectMany(row => ((IDictionary<string, object>)row).Values.OfType<string>())
            .ShouldAllBe(value => !codes.Any(code => value.Contains(code, StringComparison.OrdinalIgnoreCase)) && !value.Contains("example.com"));

        _machine.Advance(TimeSpan.FromDays(7));
        await CodeAsync();
        (await RowsAsync()).Count.ShouldBe(1);
    }

    private async Task<List<TableEntity>> RowsAsync()
    {
        var rows = new List<TableEntity>();
        await foreach (var row in _stage.Services.GetRequiredService<Tables>().Index.QueryAsync<TableEntity>("PartitionKey eq 'resume-links'", cancellationToken: Cancel))
        {
            rows.Add(row);
        }

        return rows;
    }

    private async Task<string> CodeAsync(CaseReference? reference = null)
    {
        var link = (await Links().MakeAsync(await CaseAsync(reference), Cancel)).ShouldNotBeNull();
        link.AbsoluteUri.ShouldStartWith("https://chat.example/halo/resume/");
        return link.Segments[^1];
    }

    private Task<Complaint> CaseAsync(CaseReference? reference = null) => EmailLink.CaseAsync(_stage.Services, reference ?? _case);

    private ResumeLinks Links(string? publicUrl = "https://chat.example/halo/") => new(
        _stage.Services.GetRequiredService<Tables>(),
        _stage.Services.GetRequiredService<CaseStore>(),
        Options.Create(new WebsiteOptions { PublicUrl = publicUrl is null ? null : new Uri(publicUrl) }),
        _machine);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
