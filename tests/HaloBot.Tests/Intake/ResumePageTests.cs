using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using HaloBot.Complaints;
using HaloBot.Intake;
using HaloBot.Storage;
using HaloBot.Tests.Transcripts;
using HaloBot.Website;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Stage = HaloBot.Tests.Transcripts.Stage;

namespace HaloBot.Tests.Intake;

/// <summary>The page behind a link from an e-mail, as browsers, mail scanners and people who guess see it.</summary>
public sealed partial class ResumePageTests(Azurite azurite) : IAsyncLifetime
{
    private readonly Lines _log = new();
    private readonly Outage _outage = new();
    private Stage _stage = null!;
    private CaseReference _case;

    public async ValueTask InitializeAsync()
    {
        _stage = await Stage.OpenAsync(azurite, new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero), builder =>
        {
            builder.Logging.AddProvider(_log).SetMinimumLevel(LogLevel.Information);
            builder.Services.AddSingleton(_ =>
            {
                var options = Tables.ClientOptions();
                options.AddPolicy(_outage, HttpPipelinePosition.PerCall);
                return options;
            });
        });
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
            Guarded(offer).ShouldNotContain("script-src");
        }

        using var opened = await _stage.Http.PostAsync(link, null, Cancel);
        opened.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await opened.Content.ReadAsStringAsync(Cancel);
        var nonce = Nonce().Match(Guarded(opened)).Groups[1].Value;
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
    public async Task A_used_link_says_when_and_lets_nobody_in()
    {
        var link = await EmailLink.MakeAsync(_stage.Services, _case);
        await EmailLink.UseAsync(_stage.Http, link);

        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
        {
            var (status, page) = await AskAsync(method, link);
            status.ShouldBe(HttpStatusCode.Gone);
            page.ShouldContain("<h1>This link has been used</h1>");
            page.ShouldMatch(@"It was used at [0-9a-z:]+ on \d+ \w+ \d{4}, and it works once\.");
            page.ShouldContain("If it wasn’t you who used it, please e-mail");
            page.ShouldNotContain("HC-");
            EmailLink.ResumeIn(page).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Of_two_presses_at_once_one_gets_in()
    {
        var link = await EmailLink.MakeAsync(_stage.Services, _case);

        var answers = await Task.WhenAll(AskAsync(HttpMethod.Post, link), AskAsync(HttpMethod.Post, link));

        answers.Select(answer => answer.Status).ShouldBe([HttpStatusCode.OK, HttpStatusCode.Gone], ignoreOrder: true);
        answers.Count(answer => EmailLink.ResumeIn(answer.Page).Length > 0).ShouldBe(1);
    }

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
            var (status, page) = await AskAsync(method, new Uri(_stage.Http.BaseAddress!, $"resume/{code}"));
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
        var old = (await longAgo.MakeAsync(_case, Cancel)).ShouldNotBeNull();
        var former = await EmailLink.MakeAsync(services, _case);
        await _stage.MakeAsync(_case, new ChangeContact(new Contact(ContactKind.Email, "new@example.com")), "moved");

        var madeUp = await AskAsync(HttpMethod.Post, new Uri(old, new string('0', 32)));

        foreach (var link in new[] { old, former })
        {
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
            {
                (await AskAsync(method, link)).ShouldBe(madeUp);
            }
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
        (await AskAsync(HttpMethod.Get, link)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task While_storage_is_away_a_link_is_neither_used_up_nor_called_bad()
    {
        var link = await EmailLink.MakeAsync(_stage.Services, _case);
        _outage.IsOn = true;
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
        {
            var (status, page) = await AskAsync(method, link);
            status.ShouldBe(HttpStatusCode.ServiceUnavailable);
            page.ShouldContain("Your link has not been used");
        }

        _outage.IsOn = false;
        (await AskAsync(HttpMethod.Post, link)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Who_tries_too_many_reads_to_wait_and_a_link_is_not_used_up_by_it()
    {
        var link = await EmailLink.MakeAsync(_stage.Services, _case);
        for (var i = 0; i < ResumeRateLimit.PerMinute; i++)
        {
            await AskAsync(HttpMethod.Get, new Uri(link, $"{i:x32}"));
        }

        using var refused = await _stage.Http.PostAsync(link, null, Cancel);

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromMinutes(1));
        (await refused.Content.ReadAsStringAsync(Cancel)).ShouldContain("Your link has not been used: please wait a minute and open it again");
        Guarded(refused);
        (await _stage.Services.GetRequiredService<ResumeLinks>().FindAsync(link.Segments[^1], Cancel)).ShouldNotBeNull().UsedAt.ShouldBeNull();
    }

    /// <returns>The page without what is different each time.</returns>
    private async Task<(HttpStatusCode Status, string Page)> AskAsync(HttpMethod method, Uri link)
    {
        using var answer = await _stage.Http.SendAsync(new HttpRequestMessage(method, link), Cancel);
        Guarded(answer);
        return (answer.StatusCode, NonceAttribute().Replace(await answer.Content.ReadAsStringAsync(Cancel), ""));
    }

    /// <returns>The policy.</returns>
    private static string Guarded(HttpResponseMessage page)
    {
        Header(page, "Cache-Control").ShouldBe("no-store");
        Header(page, "Referrer-Policy").ShouldBe("no-referrer");
        Header(page, "X-Content-Type-Options").ShouldBe("nosniff");
        Header(page, "X-Robots-Tag").ShouldBe("noindex");
        page.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        var policy = Header(page, "Content-Security-Policy");
        policy.ShouldStartWith("default-src 'none'; ");
        policy.ShouldEndWith("form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        return policy;
    }

    private static string Header(HttpResponseMessage answer, string name) => answer.Headers.GetValues(name).Single();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [GeneratedRegex("'nonce-([0-9a-f]+)'")]
    private static partial Regex Nonce();

    [GeneratedRegex(" nonce=\"[0-9a-f]+\"")]
    private static partial Regex NonceAttribute();

    [GeneratedRegex("<(script|style)[^>]*>")]
    private static partial Regex ScriptOrStyle();

    [GeneratedRegex("(href|src|action)=\"[^\"]*\"")]
    private static partial Regex Addresses();

    /// <summary>While it is on, no request reaches storage.</summary>
    private sealed class Outage : HttpPipelineSynchronousPolicy
    {
        public bool IsOn { get; set; }

        public override void OnSendingRequest(HttpMessage message)
        {
            if (IsOn)
            {
                throw new RequestFailedException(503, "Storage is away because a test wants it to be.");
            }
        }
    }

    /// <summary>Every line that anything logs.</summary>
    private sealed class Lines : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public IReadOnlyCollection<string> All => _lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
