using HaloBot.Complaints;
using HaloBot.Intake;
using HaloBot.Website;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace HaloBot.Tests.Intake;

public sealed class FileFetchTests : IAsyncLifetime
{
    private WebApplication _server = null!;
    private WebApplication _elsewhere = null!;
    private ServiceProvider _services = null!;
    private FileFetch _fetch = null!;
    private int _asked;
    private int _askedElsewhere;

    public async ValueTask InitializeAsync()
    {
        _elsewhere = Server();
        _elsewhere.MapGet("/{**any}", () => Interlocked.Increment(ref _askedElsewhere));
        await _elsewhere.StartAsync();

        _server = Server();
        _server.MapGet("/bytes/{count:int}", (int count) => Results.Bytes(new byte[count]));
        _server.MapGet("/endless", EndlessAsync);
        _server.MapGet("/away", () => Results.Redirect($"{_elsewhere.Urls.First()}/secret"));
        _server.MapGet("/round", () => Results.Redirect("/round"));
        _server.MapGet("/moved", () => Results.Redirect("/bytes/5"));
        _server.MapGet("/late", () => Interlocked.Increment(ref _asked) < 3 ? Results.NotFound() : Results.Bytes(new byte[7]));
        await _server.StartAsync();

        _services = new ServiceCollection().AddCustomerFiles().BuildServiceProvider();
        _fetch = new FileFetch(
            _services.GetRequiredService<IHttpClientFactory>(),
            new FileHosts(Options.Create(new DirectLineOptions { Endpoint = new Uri(_server.Urls.First()) })),
            TimeProvider.System,
            NullLogger<FileFetch>.Instance);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _elsewhere.DisposeAsync();
        await _services.DisposeAsync();
    }

    [Fact]
    public async Task Ten_megabytes_are_fetched()
    {
        var fetched = await FetchAsync($"/bytes/{FileLimits.MostBytes}");
        (fetched.Outcome, fetched.Content.Length).ShouldBe((FetchOutcome.Fetched, FileLimits.MostBytes));
    }

    [Theory]
    [InlineData("/bytes/10485761")]
    [InlineData("/endless")]
    public async Task One_byte_more_is_not_nor_is_what_never_ends(string path) => (await FetchAsync(path)).Outcome.ShouldBe(FetchOutcome.TooBig);

    [Fact]
    public async Task A_redirect_to_another_host_is_not_followed()
    {
        (await FetchAsync("/away")).Outcome.ShouldBe(FetchOutcome.NotTrusted);
        _askedElsewhere.ShouldBe(0);
    }

    [Fact]
    public async Task A_redirect_on_the_same_host_is_and_not_for_ever()
    {
        (await FetchAsync("/moved")).Content.Length.ShouldBe(5);
        (await FetchAsync("/round")).Outcome.ShouldBe(FetchOutcome.Failed);
    }

    [Fact]
    public async Task What_is_not_there_yet_is_asked_for_again() => (await FetchAsync("/late")).Content.Length.ShouldBe(7);

    [Theory]
    [InlineData("data:image/png;base64,AQIDBAU=", FetchOutcome.Fetched, 5)]
    [InlineData("data:image/png,hello", FetchOutcome.Failed, 0)]
    [InlineData("data:image/png;base64,***", FetchOutcome.Failed, 0)]
    [InlineData("data:", FetchOutcome.Failed, 0)]
    public async Task A_file_may_stand_in_the_message_itself(string url, FetchOutcome outcome, int length)
    {
        var fetched = await _fetch.FetchAsync(new SentFile("x", url), null, TestContext.Current.CancellationToken);
        (fetched.Outcome, fetched.Content.Length).ShouldBe((outcome, length));
    }

    [Fact]
    public async Task An_address_that_is_none_is_not_fetched() =>
        (await _fetch.FetchAsync(new SentFile("x", "not an address"), null, TestContext.Current.CancellationToken)).Outcome.ShouldBe(FetchOutcome.NotTrusted);

    private Task<FetchedFile> FetchAsync(string path) =>
        _fetch.FetchAsync(new SentFile("x", _server.Urls.First() + path), null, TestContext.Current.CancellationToken);

    private static async Task EndlessAsync(HttpContext http)
    {
        var some = new byte[100_000];
        while (!http.RequestAborted.IsCancellationRequested)
        {
            await http.Response.Body.WriteAsync(some, http.RequestAborted);
        }
    }

    private static WebApplication Server()
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        return builder.Build();
    }
}
