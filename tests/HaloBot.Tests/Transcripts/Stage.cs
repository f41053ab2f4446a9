using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using HaloBot.Complaints;
using HaloBot.Local;
using HaloBot.Website;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace HaloBot.Tests.Transcripts;

/// <summary>The running program that a transcript is played on: HaloBot.Local over real HTTP and the real emulator, with its clock stopped.</summary>
public sealed class Stage : IAsyncDisposable
{
    private readonly string _folder;
    private LocalHost _host;

    private Stage(LocalHost host, string folder)
    {
        (_host, _folder) = (host, folder);
        Http = new HttpClient { BaseAddress = host.BaseAddress };
        Customer = new DirectLineCustomer(host.BaseAddress);
    }

    public HttpClient Http { get; }

    public DirectLineCustomer Customer { get; private set; }

    public IServiceProvider Services => _host.Services;

    /// <param name="configure">Changes the host before it is built.</param>
    /// <param name="settings">More of them, as on a command line.</param>
    /// <param name="isEmailOn">Whether the host has a mail server of its own.</param>
    /// <param name="prefix">Of the tables, to share them with another stage; null for tables of its own.</param>
    public static async Task<Stage> OpenAsync(
        Azurite azurite,
        DateTimeOffset now,
        Action<WebApplicationBuilder>? configure = null,
        string? prefix = null,
        string edition = "published",
        bool isEmailOn = false,
        params IEnumerable<string> settings)
    {
        var folder = Directory.CreateTempSubdirectory("halobot-stage-").FullName;
        var host = await LocalHost.StartAsync(
            new LocalHostOptions
            {
                Args =
                [
                    "--urls=http://127.0.0.1:0",
                    $"--Local:DataDirectory={folder}",
                    $"--Storage:ConnectionString={azurite.ConnectionString}",
                    $"--Storage:TablePrefix={prefix ?? azurite.NewPrefix()}",
                    $"--Procedure:Edition={edition}",
                    .. isEmailOn ? [] : new[] { "--Email:Host=" },
                    .. settings,
                ],
                Configure = configure,
            },
            CancellationToken.None);
        var stage = new Stage(host, folder);
        await stage.ClockAsync(new JsonObject { ["now"] = now.ToString("O") });
        return stage;
    }

    /// <summary>Waits until everything that is due has been decided and tried: the clock's call answers then.</summary>
    public Task SettleAsync() => ClockAsync(new JsonObject { ["advance"] = "PT0S" });

    public async Task ClockAsync(JsonObject move)
    {
        using var answer = await Http.PutAsJsonAsync("local/clock", move);
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Files a complaint of the stage's customer without the chat, which tests of what comes after need not repeat.</summary>
    public async Task<(CaseReference Case, Task Delivered)> FileAsync(ComplaintDetails? details = null)
    {
        var reference = NewReference.Draw();
        var told = details ?? new ComplaintDetails("It is off", CustomerKind.Domestic, "Jo Bloggs", new Contact(ContactKind.Email, "jo@example.com"), null, Category.Fault, false);
        var today = OfficeCalendar.DateOf(Services.GetRequiredService<TimeProvider>().GetUtcNow());
        return (reference, await MakeAsync(reference, new FileComplaint(reference, told, today), "filing"));
    }

    /// <summary>So many others file at once, each from a chat of their own.</summary>
    public async Task OthersComplainAsync(int count, string words)
    {
        for (var i = 1; i <= count; i++)
        {
            using var other = new DirectLineCustomer(_host.BaseAddress);
            await other.ConnectAsync();
            foreach (var said in new[] { words, "My home", $"Visitor {i}", $"visitor{i}@example.com", "skip the rest", "Send" })
            {
                await other.SayAsync(said);
            }
        }
    }

    /// <summary>Makes a move as the stage's customer, who may make it. Returns a task that ends when its messages have been tried.</summary>
    public async Task<Task> MakeAsync(CaseReference reference, Command command, string inboundId)
    {
        var result = await Services.GetRequiredService<CaseMoves>().MakeAsync(
            reference, command, Actor.Customer(Customer.UserId, "Jo Bloggs"), inboundId, known: null, CancellationToken.None);
        result.Refusal.ShouldBeNull();
        return result.Delivered;
    }

    /// <summary>From now on the customer is another one, in a browser of their own.</summary>
    public async Task SomebodyElseAsync()
    {
        Customer.Dispose();
        Customer = new DirectLineCustomer(_host.BaseAddress);
        await Customer.ConnectAsync();
    }

    /// <summary>From now on the customer is in another browser, where they have used a link from an e-mail about the case.</summary>
    public async Task FollowLinkAsync(CaseReference reference)
    {
        var resume = await EmailLink.UseAsync(Http, await EmailLink.MakeAsync(Services, reference));
        Customer.Dispose();
        Customer = new DirectLineCustomer(_host.BaseAddress);
        await Customer.ResumeAsync(resume);
    }

    /// <summary>The channel has forgotten the customer's conversation, as Direct Line does, and they come back.</summary>
    public Task ReturnToNoConversationAsync() =>
        Customer.ResumeAsync(Services.GetRequiredService<ResumeToken>().Write(new ResumePoint(Customer.UserId, "ended")));

    public async Task<IReadOnlyList<JsonElement>> PostsAsync() =>
        [.. (await Http.GetFromJsonAsync<JsonElement>("local/teams/posts")).EnumerateArray()];

    public async Task RestartAsync() => _host = await _host.RestartAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        Customer.Dispose();
        Http.Dispose();
        await _host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
