using System.Net;
using Azure.Core;
using HaloBot.Complaints;
using HaloBot.Intake;
using HaloBot.Storage;
using HaloBot.Tests.Storage;
using HaloBot.Tests.Transcripts;
using HaloBot.Website;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Stage = HaloBot.Tests.Transcripts.Stage;

namespace HaloBot.Tests.Intake;

/// <summary>Links that let nobody in: each says what happened and how to go on, and none whether there is a case.</summary>
public sealed class ResumeRefusalTests(Azurite azurite) : IAsyncLifetime
{
    private readonly Outage _outage = new();
    private Stage _stage = null!;
    private CaseReference _case;

    public async ValueTask InitializeAsync()
    {
        _stage = await Stage.OpenAsync(azurite, new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero), builder => builder.Services.AddSingleton(_ =>
        {
            var options = Tables.ClientOptions();
            options.AddPolicy(_outage, HttpPipelinePosition.PerCall);
            return options;
        }));
        await _stage.Customer.ConnectAsync();
        _case = (await _stage.FileAsync()).Case;
    }

    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    [Theory]
    [InlineData("", HttpStatusCode.NotFound)]
    [InlineData("HC-7K3M-9QXD-4", HttpStatusCode.NotFound)]
    [InlineData("0123456789abcdef0123456789abcde", HttpStatusCode.NotFound)]
    [InlineData("0123456789ABCDEF0123456789ABCDEF", HttpStatusCode.NotFound)]
    [InlineData("..%2F..%2Fwidget", HttpStatusCode.NotFound)]
    [InlineData("'%20or%201%20eq%201", HttpStatusCode.NotFound)]
    [InlineData("0123456789abcdef0123456789abcdef", HttpStatusCode.Gone)]
    public async Task What_is_no_link_of_ours_gets_a_page_that_helps_and_tells_nothing(string code, HttpStatusCode expected)
    {
        await EmailLink.MakeAsync(_stage.Services, _case);
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
        {
            var (status, page) = await Browser.AskAsync(method, new Uri(_stage.Http.BaseAddress!, $"resume/{code}"));
            status.ShouldBe(expected);
            page.ShouldContain("<h1>This link doesn’t work</h1>");
            page.ShouldContain("once and for 7 days");
            page.ShouldContain("<a href=\"../widget\">open the chat</a>, say that you want to check a complaint, and give the reference");
            page.ShouldContain("mailto:help@halo-connect.com");
            page.ShouldNotContain("HC-");
        }
    }

    [Fact]
    public async Task Too_old_a_link_and_one_to_a_former_address_answer_like_one_that_never_was()
    {
        var services = _stage.Services;
        var longAgo = new ResumeLinks(
            services.GetRequiredService<Tables>(), services.GetRequiredService<CaseStore>(), services.GetRequiredService<IOptions<WebsiteOptions>>(),
            new FakeTimeProvider(services.GetRequiredKeyedService<TimeProvider>(Clocks.Machine).GetUtcNow() - ResumeLinks.Lifetime));
        var old = (await longAgo.MakeAsync(await EmailLink.CaseAsync(services, _case), Cancel)).ShouldNotBeNull();
        var former = await EmailLink.MakeAsync(services, _case);
        await _stage.MakeAsync(_case, new ChangeContact(new Contact(ContactKind.Email, "new@example.com")), "moved");

        var madeUp = await Browser.AskAsync(HttpMethod.Post, new Uri(old, new string('0', 32)));

        foreach (var link in new[] { old, former })
        {
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
            {
                (await Browser.AskAsync(method, link)).ShouldBe(madeUp);
            }
        }
    }

    [Fact]
    public async Task While_storage_is_away_a_link_is_neither_used_up_nor_called_bad()
    {
        var link = await EmailLink.MakeAsync(_stage.Services, _case);
        _outage.IsOn = true;
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
        {
            var (status, page) = await Browser.AskAsync(method, link);
            status.ShouldBe(HttpStatusCode.ServiceUnavailable);
            page.ShouldContain("Your link has not been used");
        }

        _outage.IsOn = false;
        (await Browser.AskAsync(HttpMethod.Post, link)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Who_tries_too_many_reads_to_wait_and_a_link_is_not_used_up_by_it()
    {
        var link = await EmailLink.MakeAsync(_stage.Services, _case);
        for (var i = 0; i < ResumeRateLimit.PerMinute; i++)
        {
            await Browser.AskAsync(HttpMethod.Get, new Uri(link, $"{i:x32}"));
        }

        using var refused = await _stage.Http.PostAsync(link, null, Cancel);

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromMinutes(1));
        (await refused.Content.ReadAsStringAsync(Cancel)).ShouldContain("Your link has not been used: please wait a minute and open it again");
        LinkBrowser.Policy(refused);
        (await _stage.Services.GetRequiredService<ResumeLinks>().FindAsync(link.Segments[^1], Cancel)).ShouldNotBeNull().UsedAt.ShouldBeNull();
    }

    private LinkBrowser Browser => new(_stage.Http);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
