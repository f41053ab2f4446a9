using System.Net;
using System.Text.RegularExpressions;
using HaloBot.Complaints;
using HaloBot.Tests.Transcripts;
using HaloBot.Website;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Stage = HaloBot.Tests.Transcripts.Stage;

namespace HaloBot.Tests.Intake;

/// <summary>A good link from an e-mail, as browsers and mail scanners see it.</summary>
public sealed partial class ResumePageTests(Azurite azurite) : IAsyncLifetime
{
    private readonly LogLines _log = new();
    private Stage _stage = null!;
    private CaseReference _case;

    public async ValueTask InitializeAsync()
    {
        _stage = await Stage.OpenAsync(azurite, new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero),
            builder => builder.Logging.ClearProviders().AddProvider(_log).SetMinimumLevel(LogLevel.Information));
        await _stage.Customer.ConnectAsync();
        _case = (await _stage.FileAsync()).Case;
    }

    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    [Fact]
    public async Task A_scanners_look_uses_nothing_up_and_one_press_lets_the_browser_in()
    {
        var link = await EmailLink.MakeAsync(_stage.Services, _case);
        for (var scanner = 0; scanner < 3; scanner++)
        {
            using var offer = await _stage.Http.GetAsync(link, Cancel);
            offer.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await offer.Content.ReadAsStringAsync(Cancel)).ShouldContain($"Continue your complaint {_case}</button>");
            LinkBrowser.Policy(offer).ShouldNotContain("script-src");
        }

        using var opened = await _stage.Http.PostAsync(link, null, Cancel);
        opened.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await opened.Content.ReadAsStringAsync(Cancel);
        var nonce = Nonce().Match(LinkBrowser.Policy(opened)).Groups[1].Value;
        foreach (Match tag in ScriptOrStyle().Matches(page))
        {
            tag.Value.ShouldContain($"nonce=\"{nonce}\"");
        }

        // The value is the customer's own, and stands nowhere but in the page.
        var resume = EmailLink.ResumeIn(page);
        (await _stage.Services.GetRequiredService<ResumeToken>().ReadAsync(resume)).ShouldBe(new ResumePoint(_stage.Customer.UserId, _stage.Customer.ConversationId));
        opened.Headers.SelectMany(header => header.Value).Where(value => value.Contains(resume)).ShouldBeEmpty();
        string.Join('\n', opened.RequestMessage!.RequestUri, string.Join('\n', Addresses().Matches(page).Select(match => match.Value))).ShouldNotContain(resume);
        _log.All.ShouldNotBeEmpty();
        _log.All.Where(line => line.Contains(resume) || line.Contains(link.AbsolutePath)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_two_presses_at_once_one_gets_in()
    {
        var link = await EmailLink.MakeAsync(_stage.Services, _case);

        var answers = await Task.WhenAll(Browser.AskAsync(HttpMethod.Post, link), Browser.AskAsync(HttpMethod.Post, link));

        answers.Select(answer => answer.Status).ShouldBe([HttpStatusCode.OK, HttpStatusCode.Gone], ignoreOrder: true);
        answers.Count(answer => EmailLink.ResumeIn(answer.Page).Length > 0).ShouldBe(1);
    }

    [Fact]
    public async Task A_used_link_says_when_and_lets_nobody_in()
    {
        var link = await EmailLink.MakeAsync(_stage.Services, _case);
        await EmailLink.UseAsync(_stage.Http, link);

        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
        {
            var (status, page) = await Browser.AskAsync(method, link);
            status.ShouldBe(HttpStatusCode.Gone);
            page.ShouldContain("<h1>This link has been used</h1>");
            page.ShouldMatch(@"It was used at [0-9a-z:]+ on \d+ \w+ \d{4}, and it works once\.");
            page.ShouldContain("If it wasn’t you who used it, please e-mail");
            page.ShouldNotContain("HC-");
            EmailLink.ResumeIn(page).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Another_website_cannot_press_the_button_for_a_visitor()
    {
        var link = await EmailLink.MakeAsync(_stage.Services, _case);
        using var press = new HttpRequestMessage(HttpMethod.Post, link);
        press.Headers.Add("Sec-Fetch-Site", "cross-site");

        using var answer = await _stage.Http.SendAsync(press, Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Browser.AskAsync(HttpMethod.Get, link)).Status.ShouldBe(HttpStatusCode.OK);
    }

    private LinkBrowser Browser => new(_stage.Http);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [GeneratedRegex("'nonce-([0-9a-f]+)'")]
    private static partial Regex Nonce();

    [GeneratedRegex("<(script|style)[^>]*>")]
    private static partial Regex ScriptOrStyle();

    [GeneratedRegex("(href|src|action)=\"[^\"]*\"")]
    private static partial Regex Addresses();
}
